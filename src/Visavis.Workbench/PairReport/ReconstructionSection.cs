using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Declared;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Workbench.PairReport;

/// <summary>What the pair traded by everything that is said of it: estimates with intervals, how sure they are, what would make them surer.</summary>
internal static class ReconstructionSection
{
    public static Section? Of(Bench bench, PairQuery query)
    {
        if (bench.Evidence.ReconstructionOf(query.A) is not { } found)
        {
            return null;
        }
        var table = EstimatesTable.Of(
            bench.Say,
            found.Result,
            found.Question.Periods.Where(query.Holds),
            (cell, of) => Ask(bench, query, ReconstructedAnswers.NameOf(cell.Flow), cell.Period, ("of", of))
        );
        return new(
            "reconstruction",
            bench.Say["reconstruction.heading"],
            [
                new Paragraph(
                    Prose.Of(bench.Say, "reconstruction.lead", ("side", query.A), ("draws", found.Question.Draws))
                ),
                .. Model(bench, found),
                .. DeclaredCharts.In(bench, query, "reconstruction"),
                table,
            ]
        );
    }

    private static IEnumerable<Paragraph> Model(Bench bench, Reconstructed found) =>
        found.Model is { } source
            ? [new(bench.Say.Text("rebuilt.model", ("source", Wording.Source(bench.Evidence, source))))]
            : [];

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
}
