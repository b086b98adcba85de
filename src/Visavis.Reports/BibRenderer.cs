using System.Text;
using System.Text.RegularExpressions;
using Visavis.Core;
using Visavis.Reports.Tex;

namespace Visavis.Reports;

/// <summary>The sources and documents of a report for BibTeX. A field that a source does not have is left out, never invented.</summary>
public static partial class BibRenderer
{
    /// <summary>The file; the same report gives the same text.</summary>
    public static string Render(Report report)
    {
        var keys = BibKeys.Of(report.Sources);
        var say = new Wording(report.Language);
        var file = new StringBuilder();
        foreach (var source in report.Sources)
        {
            file.Append("@misc{").Append(keys[source.Id]).Append(",\n");
            foreach (var (name, value) in Fields(source, say).Where(f => f.Value.Length > 0))
            {
                file.Append("  ").Append(name.PadRight(12)).Append(" = {").Append(value).Append("},\n");
            }
            file.Append("}\n\n");
        }
        return file.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The one year that a vintage names; empty where it names none or several.</summary>
    internal static string YearOf(string vintage) =>
        Year().Matches(vintage).Select(m => m.Value).Distinct().ToList() is [var year] ? year : "";

    // The inner braces keep a name whole and a title in its letters.
    private static IEnumerable<(string Name, string Value)> Fields(Source source, Wording say) =>
        [
            ("author", Whole(source.Publisher)),
            ("key", source.Publisher.Length == 0 ? TexText.Escape(source.Id) : ""),
            ("title", Whole(source.Title)),
            ("year", YearOf(source.Vintage)),
            ("howpublished", TexText.Escape(source.Cite)),
            ("note", Note(source, say)),
        ];

    private static string Whole(string text) => text.Length == 0 ? "" : $"{{{TexText.Escape(text)}}}";

    private static string Note(Source source, Wording say)
    {
        string[] parts =
        [
            source.Vintage.Length == 0 ? "" : $"{say.Edition}: {source.Vintage}",
            source.Licence.Length == 0 ? "" : $"{say.Licence}: {source.Licence}",
        ];
        return TexText.Escape(string.Join("; ", parts.Where(p => p.Length > 0)));
    }

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();
}
