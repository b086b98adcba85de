using Visavis.Analysis.Identities;

namespace Visavis.Analysis.Tests.Identities;

/// <summary>Slips of whoever typed a number are candidates where they would reconcile it with the others.</summary>
public sealed class SlipTests
{
    // 10.2 + 5.4 = 15.6; 51.6 is that with its first digits exchanged. 10.2 − 5.4 = +4.8.
    [Theory]
    [InlineData("turnover", "51.6", "digits: 51.6 with two digits exchanged: 15.6")]
    [InlineData("balance", "-4.8", "sign: −4.8 with the other sign: 4.8")]
    public void A_slip_that_reconciles_is_a_candidate(string direction, string printed, string slip) =>
        Assert.Contains(slip, Slips(direction, printed));

    // 10.2 + 5.4 is neither 19.3 nor 91.3 nor 13.9; 13.9 and 9.1, which 19.3 needs, are no 10.2 and 5.4 either.
    [Fact]
    public void A_slip_that_reconciles_nothing_is_none() => Assert.Empty(Slips("turnover", "19.3"));

    private static IEnumerable<string> Slips(string direction, string printed) =>
        from candidate in Assert
            .Single(
                DocumentCheck
                    .Run([
                        Said.Level("export", 2020, "10.2"),
                        Said.Level("import", 2020, "5.4"),
                        Said.Level(direction, 2020, printed),
                    ])
                    .Conflicts
            )
            .Candidates
        where candidate.Kind is "digits" or "sign"
        select $"{candidate.Kind}: {candidate.Text}";
}
