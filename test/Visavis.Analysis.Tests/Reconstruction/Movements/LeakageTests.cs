using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction.Movements;

/// <summary>What is hidden leaves no trace: scrambled, it moves nothing, not by a bit.</summary>
public sealed class LeakageTests
{
    private const int LastKnown = 2009;
    private static readonly Economy Reporter = Economies.Find("BLR");
    private static readonly Economy Partner = Economies.Find("RUS");
    private static readonly Lazy<MovementModel> Honest = new(() => Fit(MadeUpTrade.Reports()));

    public static TheoryData<DarkDesign, int> Designs
    {
        get
        {
            var all = new TheoryData<DarkDesign, int>();
            foreach (var design in Enum.GetValues<DarkDesign>())
            {
                all.Add(design, 1);
                all.Add(design, 2);
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Scrambling_what_is_hidden_moves_nothing(DarkDesign design, int horizon)
    {
        var scrambled = Fit([.. MadeUpTrade.Reports().Select(r => IsHidden(design, r) ? Scrambled(r) : r)]);
        Assert.Equivalent(Predict(Honest.Value, design, horizon), Predict(scrambled, design, horizon), strict: true);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Taking_what_is_hidden_away_moves_nothing(DarkDesign design, int horizon)
    {
        var silent = Fit([.. MadeUpTrade.Reports().Where(r => !IsHidden(design, r))]);
        Assert.Equivalent(Predict(Honest.Value, design, horizon), Predict(silent, design, horizon), strict: true);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Scrambling_what_is_seen_moves_it(DarkDesign design, int horizon)
    {
        var scrambled = Fit([
            .. MadeUpTrade.Reports().Select(r => r.Year > LastKnown && !IsHidden(design, r) ? Scrambled(r) : r),
        ]);
        Assert.NotEqual(Predict(Honest.Value, design, horizon).LogUsd, Predict(scrambled, design, horizon).LogUsd, 1e-3);
    }

    private static bool IsHidden(DarkDesign design, AnnualReport report) =>
        report.Year > LastKnown
        && design switch
        {
            DarkDesign.OneSide => report.Reporter == Reporter && report.Partner == Partner,
            DarkDesign.BothSides => (report.Reporter == Reporter && report.Partner == Partner)
                || (report.Reporter == Partner && report.Partner == Reporter),
            DarkDesign.ReporterSilent => report.Reporter == Reporter,
            _ => report.Reporter == Reporter || report.Reporter == Partner,
        };

    private static AnnualReport Scrambled(AnnualReport r) =>
        r with
        {
            Usd = r.Usd * (1.3 + Math.Sin((7 * r.Year) + (11 * r.Partner.Index) + r.Reporter.Index)),
        };

    private static MovementModel Fit(IReadOnlyCollection<AnnualReport> reports) =>
        MovementModel.Fit(TradePanel.Of(reports), MadeUpTrade.Teaching);

    private static MovementEstimate Predict(MovementModel model, DarkDesign design, int horizon)
    {
        var dark = new Darkness(
            design,
            Array.IndexOf(MadeUpTrade.Economies, Reporter),
            Array.IndexOf(MadeUpTrade.Economies, Partner)
        );
        var why = model.Predict(dark, new(LastKnown, LastKnown + horizon), out var estimate, totalUsd: 4e9);
        Assert.Equal(Unpredictable.None, why);
        return estimate!;
    }
}
