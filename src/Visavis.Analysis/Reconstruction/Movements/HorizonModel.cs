using Visavis.Econometrics;
using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>All designs' coefficients at one horizon.</summary>
internal sealed class HorizonModel
{
    private readonly Dictionary<DarkDesign, FittedFamily> fitted = [];

    /// <summary>Fits every design that is there often enough among some trials.</summary>
    public HorizonModel(IEnumerable<Trial> trials)
    {
        foreach (var ofDesign in trials.GroupBy(t => t.Dark.Design))
        {
            var family = RegressorFamily.Of(ofDesign.Key);
            if (FittedFamily.CanLearn(family, ofDesign.Count()))
            {
                fitted[ofDesign.Key] = FittedFamily.Of(family, [.. ofDesign]);
            }
        }
    }

    /// <summary>Variance of the error that all cells of a reporter share.</summary>
    public double Common { get; private set; }

    public IReadOnlyDictionary<DarkDesign, FittedFamily> Fitted => fitted;

    /// <summary>Whether a total could be used: its reporter's cells need both other kinds of silence.</summary>
    public bool CanUseTotals =>
        fitted.ContainsKey(DarkDesign.ReporterSilent) && fitted.ContainsKey(DarkDesign.BothSilent);

    public ReporterCells Cells(Scene scene, GrowthSystem system, Darkness dark) =>
        ReporterCells.Of(scene, system, dark, fitted[DarkDesign.ReporterSilent], fitted[DarkDesign.BothSilent]);

    /// <summary>Learns the shared error from how far totals lay from what their cells made of them.</summary>
    public void LearnCommon(IReadOnlyList<(ReporterCells Cells, double LogTotal)> totals)
    {
        var sums = totals.Select(t => (t.LogTotal, Sum: LogTotal.Sum(t.Cells.Means, t.Cells.Variances, 0))).ToArray();
        double Loss(double[] log) =>
            sums.Sum(s =>
            {
                var variance = s.Sum.Variance + Math.Exp(log[0]);
                var gap = s.LogTotal - s.Sum.Mean;
                return Math.Log(variance) + (gap * gap / variance);
            });
        Common = sums.Length == 0 ? 0 : Math.Exp(PatternSearch.Minimise(Loss, [Math.Log(0.0025)], 0.5, 0.05)[0]);
    }

    /// <summary>Learns how sure an estimate is once its total is known.</summary>
    public void LearnTotals(IReadOnlyList<Trial> trials)
    {
        var family = new TotalFamily();
        if (FittedFamily.CanLearn(family, trials.Count))
        {
            fitted[DarkDesign.TotalPublished] = FittedFamily.Of(family, trials);
        }
    }
}
