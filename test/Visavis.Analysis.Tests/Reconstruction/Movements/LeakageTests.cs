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

    public static TheoryData<DarkDesign> Designs
    {
        get
        {
            var all = new TheoryData<DarkDesign>();
            foreach (var design in Enum.GetValues<DarkDesign>())
            {
                all.Add(design);
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Scrambling_what_is_hidden_moves_nothing(DarkDesign design)
    {
        var scrambled = Fit([.. MadeUpTrade.Reports().Select(r => IsHidden(design, r) ? Scrambled(r) : r)]);
        Assert.Equal(Bits(Predict(Honest.Value, design)), Bits(Predict(scrambled, design)));
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Taking_what_is_hidden_away_moves_nothing(DarkDesign design)
    {
        var silent = Fit([.. MadeUpTrade.Reports().Where(r => !IsHidden(design, r))]);
        Assert.Equal(Bits(Predict(Honest.Value, design)), Bits(Predict(silent, design)));
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Scrambling_what_is_seen_moves_it(DarkDesign design)
    {
        var scrambled = Fit([
            .. MadeUpTrade.Reports().Select(r => r.Year > LastKnown && !IsHidden(design, r) ? Scrambled(r) : r),
        ]);
        Assert.All(
            Predict(Honest.Value, design).Zip(Predict(scrambled, design)),
            e => Assert.NotEqual(e.First.LogUsd, e.Second.LogUsd, 1e-3)
        );
    }

    // Every number that an estimate holds, to the last bit.
    private static IEnumerable<double> Bits(MovementEstimate[] estimates) =>
        estimates.SelectMany(e =>
            new[] { e.LogUsd, e.Scale, e.DegreesOfFreedom }.Concat(e.Contributions.Select(c => c.Log))
        );

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

    // One and two years in the dark.
    private static MovementEstimate[] Predict(MovementModel model, DarkDesign design)
    {
        var dark = new Darkness(
            design,
            Array.IndexOf(MadeUpTrade.Economies, Reporter),
            Array.IndexOf(MadeUpTrade.Economies, Partner)
        );
        return
        [
            .. new[] { 1, 2 }.Select(horizon =>
            {
                var why = model.Predict(dark, new(LastKnown, LastKnown + horizon), out var estimate, totalUsd: 4e9);
                Assert.Equal(Unpredictable.None, why);
                return estimate!;
            }),
        ];
    }
}
