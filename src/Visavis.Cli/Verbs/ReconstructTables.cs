using System.Globalization;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Cli.Verbs;

/// <summary>A reconstruction as a person reads it.</summary>
internal static class ReconstructTables
{
    public static void Print(Session session, Reconstructed answer)
    {
        var (question, result) = (answer.Question, answer.Result);
        session.Out.WriteLine(
            question.Side is { } side
                ? session.Say.Text(
                    "said.reconstruct.reported-by",
                    ("a", question.A.Code),
                    ("b", question.B.Code),
                    ("side", side.Code)
                )
                : session.Say.Text("said.reconstruct.movement", ("a", question.A.Code), ("b", question.B.Code))
        );
        session.Out.WriteLine();
        Tables.Write(
            session,
            ["period", "flow", "estimate", "interval95", "identification", "strongest"],
            result.Cells.Select(c => (string[])[.. Row(session, answer, c)]),
            2,
            3,
            4
        );
        session.Out.WriteLine();
        session.Out.WriteLine(
            session.Say.Text(
                "said.reconstruct.surplus",
                ("a", question.A.Code),
                (
                    "chances",
                    string.Join(
                        "  ",
                        question.Periods.Select(p => $"{p} {Number(session, result.ChanceOfSurplus(p), "0.00")}")
                    )
                )
            )
        );
        foreach (var (year, gdp, estimate) in answer.Ktes())
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "said.reconstruct.ktes",
                    ("year", year),
                    ("gdp", answer.Evidence.SourceOf(gdp).Short(session.Say.Language)),
                    ("value", Number(session, estimate.Value, "0.000")),
                    ("low", Number(session, estimate.Interval95.Low, "0.000")),
                    ("high", Number(session, estimate.Interval95.High, "0.000"))
                )
            );
        }
        PrintGroupTotals(session, answer);
        PrintConflicts(session, answer);
        if (answer.Model is { } model)
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "said.reconstruct.model",
                    ("expected", result.Expected.Count()),
                    ("source", answer.Evidence.SourceOf(model).Short(session.Say.Language))
                )
            );
        }
        if (answer.TooSparse is { } sparse)
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "said.reconstruct.too-sparse",
                    ("source", answer.Evidence.SourceOf(sparse).Short(session.Say.Language))
                )
            );
        }
        session.Out.WriteLine(
            session.Say.Text(
                "said.reconstruct.used",
                ("used", result.Used.Count()),
                ("left", result.LeftOut.Count),
                ("draws", question.Draws),
                ("seed", question.Seed.ToString(CultureInfo.InvariantCulture)),
                ("failed", result.FailedDraws)
            )
        );
        if (!result.IsConverged)
        {
            session.Error.WriteLine(session.Say["said.reconstruct.unsolved"]);
        }
    }

    private static void PrintGroupTotals(Session session, Reconstructed answer)
    {
        if (answer.Alone.Value.Count == 0)
        {
            return;
        }
        session.Out.WriteLine();
        session.Out.WriteLine(session.Say["said.reconstruct.group-totals"]);
        Tables.Write(
            session,
            ["period", "flow", "residual", "alone", "by-all", "as-published"],
            answer.Alone.Value.Select(a =>
                (string[])
                    [
                        a.Cell.Period.ToString(),
                        session.Say[$"pair-flows.{a.Cell.Flow}"],
                        $"{Range(session, a.LeftOut)} {Range(session, a.Carried)}",
                        $"{Money(session, a.Cell.Estimate.Value)} {Interval(session, a.Cell.Estimate.Interval95)}",
                        $"{Money(session, answer.ByAll(a).Estimate.Value)} {Interval(session, answer.ByAll(a).Estimate.Interval95)}",
                        session.Say[
                            a.WhyNotReproduced is null
                                ? "said.reconstruct.reproduced"
                                : "said.reconstruct.not-reproduced"
                        ],
                    ]
            ),
            2,
            3,
            4
        );
    }

    private static string Range(Session session, Workbench.Answers.Answer answer) =>
        answer.IsDefined
            ? Interval(session, ((double)answer.Bounds.Low!.Value, (double)answer.Bounds.High!.Value))
            : "";

    private static void PrintConflicts(Session session, Reconstructed answer)
    {
        var conflicts = answer.Result.Conflicts;
        if (conflicts.IsEmpty)
        {
            return;
        }
        session.Out.WriteLine();
        session.Out.WriteLine(session.Say["said.reconstruct.conflicts"]);
        Tables.Write(
            session,
            ["claim", "source", "off", "times", "reading"],
            conflicts.Select(c =>
                (string[])
                    [
                        Words(session, c.Testimony),
                        answer.NameOf(c.Testimony),
                        Number(session, c.Off, "0.0"),
                        c.Ratio is { } ratio ? Number(session, ratio, "0.###") : "",
                        session.Say[$"readings.{c.Reading}"],
                    ]
            ),
            2,
            3
        );
    }

    private static IEnumerable<string> Row(Session session, Reconstructed answer, ReconstructedCell cell)
    {
        yield return cell.Period.ToString();
        yield return session.Say[$"pair-flows.{cell.Flow}"];
        yield return Money(session, cell.Estimate.Value);
        yield return Interval(session, cell.Estimate.Interval95);
        yield return cell.Identification is { } known ? Number(session, known, "0.00") : "";
        yield return string.Join(", ", cell.Evidence.Select(p => answer.NameOf(p.Testimony)).Distinct().Take(2));
    }

    // What a testimony is about, in the vocabulary's own codes.
    private static string Words(Session session, Testimony testimony)
    {
        var sum = string.Join(" + ", testimony.Terms.Select(t => Words(t.Cell)));
        return testimony.Base.IsEmpty
            ? $"{sum} {Printed(session, testimony)}"
            : $"{sum} : {string.Join(" + ", testimony.Base.Select(t => Words(t.Cell)))}";
    }

    private static string Words(Cell cell) =>
        $"{cell.Exporter.Code}>{cell.Importer.Code} {cell.Period} ({cell.Side?.Code})";

    private static string Printed(Session session, Testimony testimony) =>
        Money(
            session,
            (double)(
                testimony.Interval.IsBounded
                    ? testimony.Interval.Middle
                    : testimony.Interval.Low ?? testimony.Interval.High ?? 0
            )
        );

    private static string Interval(Session session, (double Low, double High) interval) =>
        $"[{Money(session, interval.Low)}{SpokenNumber.Separator(session.Say.Language)} {Money(session, interval.High)}]";

    private static string Money(Session session, double value) => session.Number(value / 1e6, 0);

    private static string Number(Session session, double value, string format)
    {
        var decimals = format.Length - 1 - format.IndexOf('.', StringComparison.Ordinal);
        return session.Number(value, decimals);
    }
}
