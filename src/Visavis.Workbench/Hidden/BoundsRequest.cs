using Visavis.Analysis.Hidden;
using Visavis.Core;
using Visavis.Store.Reading;
using Visavis.Workbench.Mirrors;

namespace Visavis.Workbench.Hidden;

/// <summary>A cell that a reporter hides, and what it can be.</summary>
/// <param name="Source">Whose table.</param>
/// <param name="Flow">Export or import.</param>
/// <param name="Period">When.</param>
/// <param name="Commodity">Of what.</param>
/// <param name="Currency">In which the table counts.</param>
/// <param name="Least">In the currency.</param>
/// <param name="Most">In the currency; absent where nothing bounds it.</param>
public sealed record BoundedCell(
    string Source,
    Flow Flow,
    Period Period,
    Commodity Commodity,
    Currency Currency,
    double Least,
    double? Most
);

/// <summary>Sums of one table that cannot hold together.</summary>
/// <param name="Source">Whose table.</param>
/// <param name="Flow">Export or import.</param>
/// <param name="Period">When.</param>
/// <param name="Wholes">Which cells are not the sum of their parts.</param>
public sealed record BrokenTable(string Source, Flow Flow, Period Period, IReadOnlyList<string> Wholes);

/// <summary>What hidden cells of a pair can be.</summary>
/// <param name="Cells">By source, period, flow and commodity.</param>
/// <param name="Broken">Tables that contradict themselves: of their cells nothing is said.</param>
public sealed record BoundsAnswer(IReadOnlyList<BoundedCell> Cells, IReadOnlyList<BrokenTable> Broken);

/// <summary>What <c>visavis bounds</c> is asked: what a reporter hides of its trade with a partner, from the totals that it still counts in.</summary>
/// <param name="Reporter">Who hides.</param>
/// <param name="Partner">Trade with whom.</param>
public sealed record BoundsRequest(Economy Reporter, Economy Partner)
{
    /// <summary>Only this period.</summary>
    public Period? Period { get; init; }

    /// <summary>What was known when.</summary>
    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    /// <exception cref="ProblemException">Nothing is hidden.</exception>
    internal BoundsAnswer Answer(LedgerView view, CancellationToken cancellation = default)
    {
        var filter = new ObservationFilter { Reporters = [Reporter], Variable = Variable.TradeValue };
        var tables = view.Observations(filter)
            .Select(o => o.Item)
            .Where(o => o.Key.Flow is Flow.Export or Flow.Import && (Period is null || o.Key.Period == Period))
            .GroupBy(o => (o.Source, o.Key.Flow, o.Key.Period, o.Key.Currency))
            .Where(t => t.Any(o => o.Key.Partner == Partner && !o.Status.HasValue()))
            .OrderBy(t => t.Key.Source, StringComparer.Ordinal)
            .ThenBy(t => t.Key.Period.StartMonth)
            .ThenBy(t => t.Key.Period.Months)
            .ThenBy(t => t.Key.Flow)
            .ThenBy(t => t.Key.Currency.Code, StringComparer.Ordinal)
            .ToList();
        var (cells, broken) = (new List<BoundedCell>(), new List<BrokenTable>());
        foreach (var table in tables)
        {
            var (source, flow, period, currency) = table.Key;
            var hidden = new HiddenTable([.. table]);
            var ranges = HiddenCells.Bound(hidden.Sums(), cancellation);
            if (ranges.Conflict.Count > 0)
            {
                broken.Add(new(source, flow, period, [.. ranges.Conflict.Select(s => s.Whole.Id)]));
                continue;
            }
            var found = ranges.ById.ToDictionary(r => r.Id, r => r.Range, StringComparer.Ordinal);
            cells.AddRange(
                hidden
                    .HiddenWith(Partner)
                    .Select(c =>
                    {
                        var isBounded = found.TryGetValue(HiddenTable.IdOf(Partner, c), out var range);
                        return new BoundedCell(
                            source,
                            flow,
                            period,
                            c,
                            currency,
                            isBounded ? range.Least : 0,
                            isBounded && double.IsFinite(range.Most) ? range.Most : null
                        );
                    })
            );
        }
        return tables.Count == 0
            ? throw new ProblemException(MirrorProblems.NothingHidden(Reporter, Partner))
            : new(cells, broken);
    }
}
