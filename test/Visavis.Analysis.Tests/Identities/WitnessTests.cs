using Visavis.Analysis.Identities;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Identities;

/// <summary>A witness spares exact searches, so what it says must be so.</summary>
public sealed class WitnessTests
{
    [Fact]
    public void What_fits_has_a_witness() => Assert.True(IsWitnessed("40.1", "16.4", "23.7"));

    [Fact]
    public void What_clashes_by_a_digit_has_none() => Assert.False(IsWitnessed("40.3", "16.4", "23.7"));

    [Theory]
    [InlineData("40.2", false)]
    [InlineData("40.1", true)]
    public void Numbers_taken_at_their_word_are_added_exactly(string turnover, bool fits) =>
        Assert.Equal(fits, IsWitnessed(turnover, "16.4", "23.7", isPoint: true));

    [Fact]
    public void Whatever_random_claims_it_satisfies_can_hold()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var statements = Statements([
                .. Enumerable
                    .Range(0, 9)
                    .Select(i =>
                        Said.Level(
                            (i % 3) switch
                            {
                                0 => "export",
                                1 => "import",
                                _ => "turnover",
                            },
                            2019 + (i / 3),
                            $"{random.Next(1, 6)}.{random.Next(10)}"
                        )
                    ),
            ]);
            var witness = new Witness(statements);
            var satisfied = statements.Where(s => witness.Satisfies([s])).ToList();
            Assert.NotEmpty(satisfied);
            Assert.Null(Polyhedron.Of(satisfied).Refute());
        }
    }

    private static bool IsWitnessed(string turnover, string exports, string imports, bool isPoint = false)
    {
        var statements = Statements(
            [
                Said.Level("turnover", 2021, turnover),
                Said.Level("export", 2021, exports),
                Said.Level("import", 2021, imports),
            ],
            isPoint
        );
        return new Witness(statements).Satisfies(statements);
    }

    private static IReadOnlyList<Statement> Statements(IEnumerable<Claim> claims, bool isPoint = false) =>
        new EvidenceSystem(
            Quantities.Of(claims).Select(e => isPoint ? e with { Interval = Interval.Point(Printed.Nominal(e)) } : e),
            []
        ).Statements;
}
