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
    public void What_is_too_much_to_tell_is_counted(int figures, bool isUntold)
    {
        var claims = Enumerable.Range(0, figures).Select(Figure).ToList();
        var found = DocumentCheck.Run(claims);
        Assert.Equal(isUntold, found.Untold > 0);
        Assert.InRange(found.Conflicts.Length, figures - 1 - found.Untold, 100);
    }

    // Every one of them excludes every other.
    private static Claim Figure(int index) =>
        Said.Level("export", 2020, string.Create(CultureInfo.InvariantCulture, $"{100 + index}.5")) with
        {
            Id = index.ToString(CultureInfo.InvariantCulture),
        };
}
