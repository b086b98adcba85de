using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Declared;

namespace Visavis.Workbench.PairReport;

/// <summary>What the pair traded by everything that is said of it: estimates with intervals, how sure they are, what would make them surer.</summary>
internal static class ReconstructionSection
{
    private static readonly string[] Flows = ["export", "import", "turnover", "balance"];

    public static Section? Of(Bench bench, PairQuery query)
    {
        if (bench.Evidence.ReconstructionOf(query.A) is not { } quoted)
        {
            return null;
        }
        var money = Cells.UnitOf(bench.Say, AnswerUnit.UsDollar);
        var ratio = Cells.UnitOf(bench.Say, new(Analysis.Measures.Unit.Ratio, Currency.UsDollar));
        var table = new Table(
            "reconstruction-table",
            bench.Say["reconstruction.table"],
            [
                bench.Say["reconstruction.year"],
                .. Flows.Select(f => Column.Of(bench.Say[$"reconstruction.{f}"], money, NumberKind.Estimated)),
                Column.Of(bench.Say["reconstruction.surplus"], ratio, NumberKind.Estimated),
                Column.Of(bench.Say["reconstruction.identified-export"], ratio, NumberKind.Estimated),
                Column.Of(bench.Say["reconstruction.identified-import"], ratio, NumberKind.Estimated),
                bench.Say["reconstruction.narrower"],
            ],
            [.. quoted.Question.Periods.Where(query.Holds).Select(p => RowOf(bench, query, quoted.Result, p))]
        )
        {
            Notes = [bench.Say["reconstruction.note"]],
        };
        return new(
            "reconstruction",
            bench.Say["reconstruction.heading"],
            [
                new Paragraph(
                    Prose.Of(bench.Say, "reconstruction.lead", ("side", query.A), ("draws", quoted.Question.Draws))
                ),
                .. DeclaredCharts.In(bench, query, "reconstruction"),
                table,
            ]
        );
    }

    /// <summary>A number of the reconstruction by the first economy's definition.</summary>
    public static Answer Ask(
        Bench bench,
        PairQuery query,
        string flow,
        Period period,
        params ReadOnlySpan<(string Key, string Value)> more
    ) =>
        bench.Ask(
            "reconstructed",
            [
                ("reporter", query.A.Code),
                ("partner", query.B.Code),
                ("flow", flow),
                ("period", period.ToString()),
                .. Given(more),
            ]
        );

    private static List<(string, string)> Given(ReadOnlySpan<(string Key, string Value)> more)
    {
        var given = new List<(string, string)>();
        foreach (var (key, value) in more)
        {
            if (value.Length > 0)
            {
                given.Add((key, value));
            }
        }
        return given;
    }

    private static Row RowOf(Bench bench, PairQuery query, PairReconstruction result, Period period)
    {
        TableCell Of(string flow, string what) => Cells.Of(Ask(bench, query, flow, period, ("of", what)));
        return new([
            period,
            .. Flows.Select(f => (TableCell)Cells.WithInterval(Ask(bench, query, f, period))),
            Of("balance", "surplus"),
            Of("export", "identification"),
            Of("import", "identification"),
            Narrower(bench, result, period),
        ]);
    }

    // Of the two flows the one that a single table would tell most of.
    private static string Narrower(Bench bench, PairReconstruction result, Period period)
    {
        var wish = result
            .Cells.Where(c => c.Period == period)
            .Select(c => c.Narrower)
            .OfType<Wish>()
            .OrderByDescending(w => w.Narrowing)
            .FirstOrDefault();
        return wish is null
            ? ""
            : bench.Say.Text(
                $"reconstruction.wish.{wish.Figure.Coverage}",
                ("exporter", wish.Figure.Exporter),
                ("importer", wish.Figure.Importer),
                ("side", wish.Figure.Side!),
                ("by", SpokenNumber.Of((decimal)Math.Round(100 * wish.Narrowing), 0, bench.Say.Language))
            );
    }
}
