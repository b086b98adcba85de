using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Reconstruct.Output;

/// <summary>How tightly the two are tied by what was rebuilt: KTES by edition of the domestic product, and parts of a side's trade.</summary>
internal static class TiesTables
{
    public static IEnumerable<Block> Of(Reconstructed answer, RebuiltNumbers numbers)
    {
        var say = answer.Evidence.Say;
        var ktes = answer.Ktes().ToList();
        if (ktes.Count > 0)
        {
            yield return new Table(
                "rebuilt-ktes",
                say["rebuilt.ktes"],
                [
                    say["reconstruction.year"],
                    say["rebuilt.gdp"],
                    Column.Of(say["rebuilt.ktes-value"], NumberUnit.Of(""), NumberKind.Estimated),
                ],
                [
                    .. ktes.Select(k => new Row(
                        Period.Year(k.Year),
                        Wording.Source(answer.Evidence, k.Gdp),
                        Cells.WithInterval(numbers.Ktes(k.Year, k.Gdp, k.Estimate))
                    )),
                ]
            );
        }
        if (!answer.Result.Shares.IsEmpty)
        {
            yield return Shares(answer, numbers);
        }
    }

    private static Table Shares(Reconstructed answer, RebuiltNumbers numbers)
    {
        var say = answer.Evidence.Say;
        var side = answer.Question.Side!;
        var isFirst = side.Equals(answer.Question.A);
        TableCell Of(IEnumerable<PairShare> year, PairFlow flow) =>
            year.FirstOrDefault(s => s.Flow == flow) is { } share ? Cells.WithInterval(numbers.Share(share)) : "";
        return new(
            "rebuilt-shares",
            say.Text("rebuilt.shares", ("side", side), ("other", answer.Evidence.Other(side))),
            [
                say["reconstruction.year"],
                Column.Of(say["rebuilt.of-exports"], NumberUnit.Share, NumberKind.Estimated),
                Column.Of(say["rebuilt.of-imports"], NumberUnit.Share, NumberKind.Estimated),
            ],
            [
                .. answer
                    .Result.Shares.GroupBy(s => s.Period)
                    .Select(y => new Row(
                        y.Key,
                        Of(y, isFirst ? PairFlow.Export : PairFlow.Import),
                        Of(y, isFirst ? PairFlow.Import : PairFlow.Export)
                    )),
            ]
        );
    }
}
