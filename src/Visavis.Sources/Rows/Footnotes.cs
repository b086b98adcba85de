using System.Text.RegularExpressions;

namespace Visavis.Sources;

/// <summary>Footnote marks glued to names: "Польша¹", "Украина2)", "Китай*".</summary>
internal static class Footnotes
{
    private static readonly Regex Marks = new(
        @"(?:\s*(?:[¹²³⁰⁴-⁹]+\)?|\*+|[0-9]{1,2}\)|\[[0-9]{1,2}\]))+$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    /// <summary>The text without the marks at its end. A bare digit without a bracket stays: it may belong to the name.</summary>
    public static string Stripped(string text) => Marks.Replace(text, "");
}
