using System.Collections.Immutable;
using Visavis.Econometrics;

namespace Visavis.Analysis.Conversion;

/// <summary>The least-squares problem of one component: a column for each line of the concordance, a row for each code of the second edition in each cell.</summary>
internal sealed class WeightSystem
{
    private const int WeightDigits = 12;

    private readonly Component component;
    private readonly ImmutableArray<(string From, string To)> columns;
    private readonly ImmutableArray<string> cells;
    private readonly Grid before;
    private readonly Grid after;

    public WeightSystem(Component component, Concordance concordance, Grid before, Grid after)
    {
        (this.component, this.before, this.after) = (component, before, after);
        columns =
        [
            .. component.Sources.SelectMany(s =>
                concordance.TryTargets(s, out var lines) ? lines.Select(l => (s, l.To.Code)) : []
            ),
        ];
        cells =
        [
            .. before
                .CellsOf(component.Sources)
                .Intersect(after.CellsOf(component.Targets), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Fits, and adds the weights found; none where no cell has both.</summary>
    public ComponentFit Fit(Dictionary<(string, string), decimal> byLine)
    {
        if (cells.IsEmpty)
        {
            return new(component, 0, 0, 0, true);
        }
        var groups = columns.Select(c => component.Sources.IndexOf(c.From)).ToArray();
        var equal = groups.Select(g => 1.0 / groups.Count(o => o == g)).ToArray();
        var (design, target) = Equations();
        var fit = SimplexLeastSquares.Fit(design, target, groups, equal);
        for (var i = 0; i < columns.Length; i++)
        {
            byLine[columns[i]] = decimal.Round((decimal)fit.Shares[i], WeightDigits);
        }
        var whole = target.Sum(v => v * v);
        var explained = whole == 0 ? 0 : 1 - (fit.SumOfSquares / whole);
        return new(component, cells.Length, explained, fit.RelativeGap, fit.Converged);
    }

    private (double[,] Design, double[] Target) Equations()
    {
        var design = new double[cells.Length * component.Targets.Length, columns.Length];
        var target = new double[cells.Length * component.Targets.Length];
        for (var row = 0; row < target.Length; row++)
        {
            var (cell, code) = (
                cells[row / component.Targets.Length],
                component.Targets[row % component.Targets.Length]
            );
            target[row] = after.At(code, cell);
            for (var i = 0; i < columns.Length; i++)
            {
                design[row, i] = columns[i].To == code ? before.At(columns[i].From, cell) : 0;
            }
        }
        return (design, target);
    }
}
