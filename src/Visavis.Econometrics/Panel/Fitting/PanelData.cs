using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Panel.Sampling;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>A sample laid out by cell, ready to be iterated on.</summary>
internal sealed class PanelData
{
    public required Layout Layout { get; init; }

    public required Team Team { get; init; }

    public required Term[] Terms { get; init; }

    public required string[] CoefficientNames { get; init; }

    /// <summary>The term that each coefficient belongs to.</summary>
    public required int[] TermByCoefficient { get; init; }

    public int Coefficients => CoefficientNames.Length;

    /// <summary>The dependent variable by cell, times the scale; not a number where there is no observation.</summary>
    public required double[] DependentByCell { get; init; }

    /// <summary>Weights by cell; null: one everywhere.</summary>
    public double[]? WeightByCell { get; init; }

    /// <summary>Offset by cell; null: zero everywhere.</summary>
    public double[]? OffsetByCell { get; init; }

    /// <summary>What the dependent variable was multiplied by: a power of two.</summary>
    public required double Scale { get; init; }

    /// <summary>Whether the tensor was given up because several observations share a cell.</summary>
    public bool HasDuplicates { get; private init; }

    /// <summary>Sums over levels and groups.</summary>
    public Totals Totals { get; private set; } = Totals.None;

    /// <summary>What the scale adds to a logarithm.</summary>
    public double LogScale => Math.Log(Scale);

    public static PanelData Of(
        double[] dependent,
        Design design,
        Sample sample,
        double scale,
        bool useTensor,
        Team team
    )
    {
        var (layout, hasDuplicates) = LayOut(design, sample, useTensor, team);
        var (cells, count) = (layout.CellByObs, layout.CellCount);
        var columns = design.Regressors.Select(r => r.ValueByObs).Append(dependent).ToArray();
        var byCell = new double[columns.Length][];
        team.Run(
            columns.Length,
            c => byCell[c] = Cells.Scatter(columns[c], cells, count, c == columns.Length - 1 ? double.NaN : 0)
        );
        Rescale(byCell[^1], scale);
        var data = new PanelData()
        {
            Layout = layout,
            HasDuplicates = hasDuplicates,
            Team = team,
            Terms = [.. TermsOf(design, layout, byCell)],
            CoefficientNames = [.. design.Regressors.SelectMany(r => r.CoefficientLevels.Select(r.CoefficientName))],
            TermByCoefficient =
            [
                .. design.Regressors.SelectMany((r, term) => Enumerable.Repeat(term, r.CoefficientLevels.Count)),
            ],
            DependentByCell = byCell[^1],
            WeightByCell = design.WeightByObs is { } w ? Cells.Scatter(w, cells, count) : null,
            OffsetByCell = design.OffsetByObs is { } o ? Cells.Scatter(o, cells, count) : null,
            Scale = scale,
        };
        data.Totals = Totals.Of(data, design.Effects.Count + (2 * design.Slopes.Count) <= 2);
        return data;
    }

    private static (Layout Layout, bool HasDuplicates) LayOut(Design design, Sample sample, bool useTensor, Team team)
    {
        var shape = useTensor ? TensorShape.Of(design, sample.Kept) : null;
        if (shape is not null)
        {
            // The tensor needs no groups, and they take a number an observation and effect.
            sample.Release();
        }
        return shape is not null && TensorLayout.Of(shape, sample, team) is { } tensor
            ? (tensor, false)
            : (GroupedLayoutBuilder.Build(design, sample), shape is not null);
    }

    private static void Rescale(double[] values, double scale)
    {
        for (var cell = 0; cell < values.Length && scale != 1; cell++)
        {
            values[cell] = values[cell] * scale;
        }
    }

    private static IEnumerable<Term> TermsOf(Design design, Layout layout, double[][] valuesByRegressor)
    {
        var first = 0;
        for (var r = 0; r < design.Regressors.Count; r++)
        {
            var regressor = design.Regressors[r];
            yield return TermOf(regressor, layout, valuesByRegressor[r], first);
            first += regressor.CoefficientLevels.Count;
        }
    }

    private static Term TermOf(Regressor regressor, Layout layout, double[] valueByCell, int first)
    {
        if (regressor.By is not { } factor)
        {
            return new PlainTerm(valueByCell, first);
        }
        int Coefficient(int level) =>
            level < 0 || level == regressor.ReferenceLevel
                ? -1
                : first + level - (level > regressor.ReferenceLevel ? 1 : 0);
        return layout.LevelByLane(factor) is { } levelByLane
            ? new LaneTerm(valueByCell, [.. levelByLane.Select(Coefficient)])
            : new CellTerm(valueByCell, ByCell(layout, factor, Coefficient));
    }

    private static int[] ByCell(Layout layout, Factor factor, Func<int, int> coefficient)
    {
        var byCell = new int[layout.CellCount];
        Array.Fill(byCell, -1);
        for (var obs = 0; obs < layout.CellByObs.Length; obs++)
        {
            if (layout.CellByObs[obs] >= 0)
            {
                byCell[layout.CellByObs[obs]] = coefficient(factor.LevelByObs[obs]);
            }
        }
        return byCell;
    }
}
