using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Identities;

/// <summary>The printed result of the combined method (METHODS 2.1): where all roundings hold together.</summary>
public sealed class CombinedMethodBoxTests
{
    private static readonly Claim[] Printed =
    [
        Said.Level("export", 2021, "16.4"),
        Said.Level("export", 2023, "25.2"),
        Said.Growth("export", 2023, "54.1", since: 2021),
        Said.Level("import", 2021, "23.7"),
        Said.Level("import", 2023, "23.8"),
        Said.Growth("import", 2023, "0.5", since: 2021),
        Said.Level("turnover", 2023, "49.0"),
        Said.Level("balance", 2023, "1.5"),
    ];

    /// <summary>By pencil: 1.0045 · 23 650 + 1 450 = 25 206.425; that over 1.5415 = 16 351.88; 25 250 / 1.5405 = 16 390.78;
    /// 25 250 - 1 450 = 23 800; 23 800 / 1.0045 = 23 693.38; 1.0045 · 23 650 = 23 756.425.</summary>
    [Theory]
    [InlineData(0, 16_351.88, 16_390.79)]
    [InlineData(1, 25_206.42, 25_250.00)]
    [InlineData(3, 23_650.00, 23_693.38)]
    [InlineData(4, 23_756.42, 23_800.00)]
    public void All_roundings_hold_together_only_in_the_box(int claim, double low, double high)
    {
        var bounds = Said.System(Printed).Bounds(Terms(claim))!.Value;
        Assert.Equal(low, (double)bounds.Low!.Value / 1e6, 0.01);
        Assert.Equal(high, (double)bounds.High!.Value / 1e6, 0.01);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void Propagation_never_cuts_into_the_box(int claim)
    {
        var exact = Said.System(Printed).Bounds(Terms(claim))!.Value;
        var tight = Said.System(Printed).Propagate().Cells.Single(c => c.Cell == Terms(claim)[0].Cell).Interval;
        Assert.True(tight.Low <= exact.Low && tight.High >= exact.High);
    }

    [Fact]
    public void Propagation_of_what_holds_fails_nothing() =>
        Assert.All(Said.System(Printed).Propagate().Statements, s => Assert.True(s.Holds));

    [Fact]
    public void The_shares_of_2024_cannot_hold_with_turnover_and_balance()
    {
        var system = Said.System(
            Said.Share("turnover", 2024, "60.2"),
            Said.Share("export", 2024, "65.2"),
            Said.Share("import", 2024, "54.8"),
            Said.Level("turnover", 2024, "51.8"),
            Said.Level("balance", 2024, "796", "USD mn")
        );
        Assert.Equal(5, Assert.Single(system.Conflicts().All).Claims.Length);
    }

    private static ImmutableArray<Term> Terms(int claim) => ClaimTerms.EvidenceOf(Printed[claim])!.Terms;
}
