using System.Globalization;
using Visavis.Core;
using Visavis.Workbench.Gravity;
using Visavis.Workbench.Gravity.Output;

namespace Visavis.Cli.Verbs;

/// <summary>Models side by side for people, then the potential and the surge.</summary>
internal static class GravityText
{
    private static readonly string[] Columns = ["exporter", "importer", "year", "actual", "expected"];

    public static void Print(Session session, GravityAnswers answers)
    {
        var speech = Workbench.Texts.Book.Speaking(session.Say.Language);
        session.Out.WriteLine(answers.Title);
        session.Out.WriteLine();
        Tables.WriteAs(
            session,
            ["", .. answers.Models.Select(m => m.Name)],
            EstimateTable.Lines(answers, speech).Select(l => Row(session, l)),
            [.. Enumerable.Range(1, answers.Models.Count)]
        );
        foreach (var note in EstimateTable.Notes(answers, speech))
        {
            session.Out.WriteLine(session.Say.Text("said.gravity.note", ("note", note)));
        }
        if (answers.HasStars)
        {
            session.Out.WriteLine(speech["gravity.stars"]);
        }
        if (answers.Potential is { } potential)
        {
            Print(session, potential, speech);
        }
        if (answers.Surge is { } surge)
        {
            Print(session, surge, speech);
        }
    }

    private static string[] Row(Session session, EstimateLine line) =>
        [line.Label, .. line.Cells.Select(c => Cell(session, c))];

    private static string Cell(Session session, EstimateCell cell) =>
        cell switch
        {
            EstimateValue value => session.Number(value.Estimate.Value, EstimateTable.Decimals) + value.Stars,
            EstimateError error => $"({session.Number(error.Estimate.Error, EstimateTable.Decimals)})",
            EstimateNumber number => session.Number(number.Value, number.Decimals),
            EstimateCount count => count.Count.ToString(CultureInfo.InvariantCulture),
            EstimateWords words => words.Text,
            _ => throw new InvalidOperationException($"No text of a {cell.GetType().Name}."),
        };

    private static void Print(Session session, PotentialAnswer potential, Speech speech)
    {
        session.Out.WriteLine();
        session.Out.WriteLine(PotentialSection.Lead(potential, speech));
        session.Out.WriteLine();
        Tables.WriteAs(
            session,
            [.. Columns.Select(k => speech[$"gravity.{k}"]), "95 %", speech["gravity.ratio"], "95 %"],
            potential.Rows.Select(r => Row(session, r)),
            [3, 4, 5, 6, 7]
        );
        foreach (var note in PotentialSection.Notes(potential, speech))
        {
            session.Out.WriteLine(note);
        }
    }

    private static string[] Row(Session session, PotentialRow row)
    {
        var decimals = GravityCells.DecimalsOf(row.Expected);
        return
        [
            row.Exporter,
            row.Importer,
            row.Year.ToString(CultureInfo.InvariantCulture),
            session.Number(row.Actual, decimals),
            session.Number(row.Expected, decimals),
            session.Interval(row.Interval95, decimals),
            session.Number(row.Ratio, EstimateTable.Decimals),
            row.RatioInterval95 is { } ends ? session.Interval(ends, EstimateTable.Decimals) : "",
        ];
    }

    private static void Print(Session session, SurgeAnswer surge, Speech speech)
    {
        session.Out.WriteLine();
        session.Out.WriteLine(SurgeSection.Lead(surge, speech));
        session.Out.WriteLine();
        if (surge.Growth is { } growth)
        {
            string Times(double? ratio) => ratio is { } times ? session.Number(times, EstimateTable.Decimals) : "";
            Tables.WriteAs(
                session,
                ["", speech["gravity.growth"]],
                [
                    [speech["gravity.inside"], Times(growth.Inside)],
                    [speech["gravity.across"], Times(growth.Across)],
                    [speech["gravity.surge-ratio"], Times(growth.Surge)],
                ],
                [1]
            );
        }
        session.Out.WriteLine(SurgeSection.GrowthNote(surge.Growth, speech));
        session.Out.WriteLine();
        Tables.WriteAs(
            session,
            [
                speech["gravity.year"],
                speech["gravity.effect-of-year"],
                speech["gravity.errors"],
                "95 %",
                speech["gravity.times"],
            ],
            surge.Years.Select(y => Row(session, y, speech)),
            [1, 2, 3, 4]
        );
        session.Out.WriteLine(SurgeSection.Leads(surge, speech));
    }

    private static string[] Row(Session session, SurgeEffect effect, Speech speech)
    {
        var estimate = effect.Estimate;
        return
        [
            SurgeSection.Label(effect, speech),
            session.Number(estimate.Value, EstimateTable.Decimals),
            estimate.HasError ? $"({session.Number(estimate.Error, EstimateTable.Decimals)})" : "",
            estimate.HasError ? session.Interval(estimate.Interval95, EstimateTable.Decimals) : "",
            session.Number(Math.Exp(estimate.Value), EstimateTable.Decimals),
        ];
    }
}
