using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>All that was known in the last known year, and the parameters of the horizon.</summary>
internal sealed class Scene
{
    private readonly GrowthParameters growthParameters;
    private readonly DriftParameters driftParameters;

    public Scene(
        TradePanel panel,
        Geography geography,
        PairHistory history,
        DarkSpan span,
        GrowthParameters growth,
        DriftParameters drift
    )
    {
        (Panel, Span, States) = (panel, span, history.At(span.LastKnown));
        (growthParameters, driftParameters) = (growth, drift);
        Kriging = new(geography.Nearness, States.LogSize, growth.Fields);
        LastReports = panel.Reports(span.LastKnown);
        LastMirrors = panel.Mirrors(span.LastKnown);
        Unrest = new(States.Volatility, LastReports);
        RatioUnrest = new(States.RatioVolatility, LastReports);
        (ReporterTotals, PartnerTotals) = Totals(LastReports);
    }

    public TradePanel Panel { get; }

    public DarkSpan Span { get; }

    public PairStates States { get; }

    public LocalKriging Kriging { get; }

    public PartialGrid LastReports { get; }

    public PartialGrid LastMirrors { get; }

    public Unrest Unrest { get; }

    public Unrest RatioUnrest { get; }

    private double[] ReporterTotals { get; }

    private double[] PartnerTotals { get; }

    public GrowthSystem Without(Darkness dark) => new(Panel, States, Span, dark, growthParameters, driftParameters);

    /// <summary>The larger of the cell's shares in what its reporter and its partner trade this way, 0 to 1.</summary>
    public double Share(int i, int j) => Math.Exp(LastReports[i, j]) / Math.Min(ReporterTotals[i], PartnerTotals[j]);

    private static (double[] Rows, double[] Columns) Totals(PartialGrid reports)
    {
        var (rows, columns) = (new double[reports.Size], new double[reports.Size]);
        for (var i = 0; i < reports.Size; i++)
        {
            for (var j = 0; j < reports.Size; j++)
            {
                var value = reports.IsKnown(i, j) ? Math.Exp(reports[i, j]) : 0;
                rows[i] += value;
                columns[j] += value;
            }
        }
        return (rows, columns);
    }
}
