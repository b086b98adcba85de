using System.Text.RegularExpressions;

namespace Visavis.Cli.Tests;

/// <summary>Four lines: what is needed, the problem, where, what to try.</summary>
internal static class Grammar
{
    /// <summary>Asserts that a text holds a problem of this code, all four lines of it filled.</summary>
    public static void IsProblem(string code, string text) =>
        Assert.Matches(
            new Regex(
                $@"^{code}  \S.*\.\r?\n        Problem  \S.*\r?\n        Where    \S.*\r?\n        Try      \S",
                RegexOptions.Multiline | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)
            ),
            text
        );
}
