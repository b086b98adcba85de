using System.Collections.Immutable;
using Visavis.Core;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Check;

/// <summary>Asks a workspace for all that is about the flows of which documents speak.</summary>
internal sealed class WitnessQuestion(IReadOnlyCollection<Claim> claims, IReadOnlyCollection<string> documents)
{
    private readonly ImmutableArray<Economy> economies =
    [
        .. claims.SelectMany(c => new[] { c.Reporter, c.Partner }).OfType<Economy>().Distinct(),
    ];

    /// <summary>Figures of statistical sources.</summary>
    public IReadOnlyList<Observation> Observations(LedgerView view) =>
        economies.IsEmpty
            ? []
            :
            [
                .. view.Observations(
                        new()
                        {
                            Reporters = economies,
                            Partners = economies,
                            Commodities = [.. claims.Select(c => c.Commodity).Append(Commodity.Total).Distinct()],
                        }
                    )
                    .Select(o => o.Item),
            ];

    /// <summary>Amounts that other documents and statements print.</summary>
    public IReadOnlyList<Claim> Statements(LedgerView view) =>
        economies.IsEmpty
            ? []
            :
            [
                .. view.Claims(
                        new()
                        {
                            Reporters = economies,
                            Partners = economies,
                            Kinds = [ClaimKind.Level],
                        }
                    )
                    .Select(c => c.Item)
                    .Where(c => !documents.Contains(c.Source)),
            ];

    /// <summary>Everybody who is named.</summary>
    public static IReadOnlyDictionary<string, Source> Sources(LedgerView view) =>
        view
            .Vintages.SelectMany(v => v.Cited.Prepend(v.Source))
            .DistinctBy(s => s.Id)
            .ToDictionary(s => s.Id, StringComparer.Ordinal);
}
