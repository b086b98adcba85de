using System.Globalization;
using AngleSharp.Dom;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The day on which a page says, in its head, that it was published.</summary>
internal static class PageDay
{
    private static readonly string[] Names =
    [
        "article:published_time",
        "datepublished",
        "citation_publication_date",
        "dcterms.issued",
        "dc.date.issued",
        "dcterms.date",
        "dc.date",
        "pubdate",
        "date",
    ];
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy/MM/dd"];

    /// <summary>The day; absent where no name of a day is known, or what it holds is none.</summary>
    public static DocumentDay? Of(IDocument page)
    {
        var texts = page.QuerySelectorAll("meta")
            .Select(m => (Place: Array.IndexOf(Names, NameOf(m)), Text: m.GetAttribute("content") ?? ""))
            .Where(m => m.Place >= 0)
            .OrderBy(m => m.Place);
        return texts.Select(m => DayIn(m.Text)).FirstOrDefault(d => d is not null);
    }

    private static string NameOf(IElement meta) =>
        (
            meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? ""
        ).ToLowerInvariant();

    private static DocumentDay? DayIn(string text) =>
        text.Length >= 10
        && DateOnly.TryParseExact(text[..10], Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day, DayFrom.PageMeta)
            : null;
}
