using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Reconstruct;

/// <summary>A flow of a part of a year by a group's total and the members' mirrors alone, and by the combined method as published.</summary>
/// <param name="Cell">By nothing else: no statement about the pair itself.</param>
/// <param name="LeftOut">The total less the mirrors of the period.</param>
/// <param name="Carried">The same with mirrors of other periods carried.</param>
public sealed record AloneEstimate(ReconstructedCell Cell, Answer LeftOut, Answer Carried)
{
    /// <summary>Why the method as published cannot be repeated; absent where it can.</summary>
    public string? WhyNotReproduced =>
        LeftOut.Receipt.Notes.Where(n => n.Code == "not-reproduced").Select(n => n.Text).FirstOrDefault();
}

/// <summary>Parts of years of which a group's total is published.</summary>
internal static class GroupTotals
{
    // The residual of a half-year is known to a tenth at best: a few hundred draws tell its interval.
    private const int MostDraws = 400;

    public static List<Period> Periods(Bench bench, PairQuery query, int first, int last) =>
        [
            .. ResidualSection
                .Totals(bench, query)
                .Select(c => c.Period!.Value)
                .Where(p => !p.IsYear && p.FirstYear >= first && p.FirstMonthOfYear + p.Months <= 13)
                .Where(p => p.FirstYear <= last)
                .Distinct(),
        ];

    /// <summary>Each total with what it says when nobody speaks of the pair itself.</summary>
    public static List<AloneEstimate> Alone(
        Bench bench,
        PairQuery query,
        PairQuestion question,
        IReadOnlyList<Testimony> testimonies,
        CancellationToken cancellation
    )
    {
        if (question.Also.Count == 0 || question.Side is not { } side)
        {
            return [];
        }
        var claims = ResidualSection
            .Totals(bench, query)
            .Where(c => side.Equals(c.Reporter) && question.Also.Contains(c.Period!.Value))
            .ToList();
        if (claims.Count == 0)
        {
            return [];
        }
        var alone = PairReconstruction.Of(
            question with
            {
                FirstAnswered = question.LastYear,
                Months = 12,
                Draws = Math.Min(MostDraws, question.Draws),
            },
            testimonies.Where(t => t.Nearness == Nearness.Table || !IsOfPair(t, query)),
            cancellation
        );
        return
        [
            .. from claim in claims
            let isExport = (claim.Direction == "export") == side.Equals(question.A)
            let flow = isExport ? PairFlow.Export : PairFlow.Import
            let cell = alone.Parts.First(c => c.Flow == flow && c.Period == claim.Period!.Value)
            select new AloneEstimate(
                cell,
                ResidualSection.Ask(bench, claim, "left-out"),
                ResidualSection.Ask(bench, claim, "carried")
            ),
        ];
    }

    private static bool IsOfPair(Testimony testimony, PairQuery query) =>
        testimony.Cells.Any(c =>
            (c.Exporter.Equals(query.A) || c.Exporter.Equals(query.B))
            && (c.Importer.Equals(query.A) || c.Importer.Equals(query.B))
        );
}
