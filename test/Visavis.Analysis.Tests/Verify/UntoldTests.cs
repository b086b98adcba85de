using System.Globalization;
using Visavis.Analysis.Identities;
using Visavis.Analysis.Tests.Identities;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>Where more is wrong than can be told one by one, the answer says how much more.</summary>
public sealed class UntoldTests
{
    [Theory]
    [InlineData(5, false)]
    [InlineData(110, true)]
    public void What_is_too_much_to_tell_is_counted(int goods, bool isUntold)
    {
        var claims = Enumerable
            .Range(0, goods)
            .SelectMany(g => new[] { Figure(g, "1.5"), Figure(g, "2.5") })
            .Append(Said.Level("export", 2020, "900.5"))
            .ToList();
        var found = DocumentCheck.Run(claims);
        Assert.Equal(isUntold, found.Untold > 0);
        Assert.InRange(found.Conflicts.Length, goods - found.Untold, 100);
    }

    [Theory]
    [InlineData(9, 8)]
    [InlineData(10, 0)]
    public void Figures_that_nothing_tells_apart_are_not_held_against_each_other(int figures, int conflicts)
    {
        var claims = Enumerable.Range(0, figures).Select(f => Figure(1, $"{100 + f}.5")).ToList();
        var found = DocumentCheck.Run([.. claims, Said.Level("import", 2020, "3.5")]);
        Assert.Equal(conflicts, found.Conflicts.Length);
        Assert.Equal(
            conflicts == 0,
            found
                .Findings.Take(figures)
                .All(f =>
                    f.Verdict == Verdict.NotCheckable
                    && $"{f.Why}".StartsWith("10 different figures", StringComparison.Ordinal)
                )
        );
    }

    private static Claim Figure(int goods, string printed) =>
        Said.Level("export", 2020, printed) with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{goods}-{printed}"),
            Commodity = Commodity.InWords(string.Create(CultureInfo.InvariantCulture, $"goods {goods}")),
        };
}
