namespace Visavis.Econometrics.Balanced;

/// <summary>Unknowns and rows that nothing ties to the others: they are solved alone, in as many steps as they need and in little room.</summary>
/// <param name="Unknowns">Their numbers, ascending.</param>
/// <param name="Rows">Their numbers, in the order of the factor.</param>
/// <param name="Fronts">Their fronts in the factor, ascending.</param>
internal sealed record SeparatePart(int[] Unknowns, int[] Rows, int[] Fronts)
{
    /// <summary>The parts of an estimate's system; what no row speaks of is one more, without rows.</summary>
    public static SeparatePart[] Of(BalancedEstimate estimate)
    {
        var plan = estimate.Factor.Plan;
        var root = new int[plan.Supernodes.Length];
        var rootOfRow = new int[plan.Order.Length];
        for (var s = root.Length - 1; s >= 0; s--)
        {
            var node = plan.Supernodes[s];
            root[s] = node.Parent < 0 ? s : root[node.Parent];
            for (var place = node.First; place < node.First + node.Columns; place++)
            {
                rootOfRow[plan.Order[place]] = root[s];
            }
        }
        var fronts = Enumerable.Range(0, root.Length).ToLookup(s => root[s]);
        var rows = plan.Order.ToLookup(r => rootOfRow[r]);
        var unknowns = Enumerable
            .Range(0, estimate.Theta.Length)
            .ToLookup(i => estimate.ByUnknown.ColumnsOf(i) is [var row, ..] ? rootOfRow[row] : -1);
        return
        [
            .. from part in fronts.Select(f => f.Key).Append(-1).Order()
            select new SeparatePart([.. unknowns[part]], [.. rows[part]], [.. fronts[part]]),
        ];
    }
}
