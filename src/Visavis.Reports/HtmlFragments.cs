using System.Collections.Immutable;
using Visavis.Core;
using Visavis.Reports.Html;

namespace Visavis.Reports;

/// <summary>The sections of a report for a page around them: the same words, tables and charts as on the page of the report.</summary>
public static class HtmlFragments
{
    /// <summary>A section each, in order; a number of the whole report keeps its number.</summary>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public static ImmutableArray<HtmlFragment> Of(Report report)
    {
        var context = new RenderContext(report);
        var blocks = new HtmlBlocks(context);
        return [.. report.Sections.Select(s => Of(s, blocks, context))];
    }

    private static HtmlFragment Of(Section section, HtmlBlocks blocks, RenderContext context)
    {
        var receipts = section
            .Blocks.SelectMany(ReportWalk.Numbers)
            .Select(n => n.Receipt)
            .DistinctBy(context.Index.IdOf);
        return new(
            section.Id,
            section.Heading,
            HtmlWriting.Of(Tag.El("div", section.Blocks.Select(blocks.Of))),
            receipts.ToImmutableSortedDictionary(context.Index.IdOf, r => r.Address, StringComparer.Ordinal)
        );
    }
}

/// <summary>A section as HTML.</summary>
/// <param name="Id">Id of the section.</param>
/// <param name="Heading">Its heading, in words.</param>
/// <param name="Html">What stands under the heading.</param>
/// <param name="Receipts">Addresses of the receipts to which its numbers lead, by the id in their links.</param>
public sealed record HtmlFragment(
    string Id,
    string Heading,
    string Html,
    ImmutableSortedDictionary<string, ReceiptAddress> Receipts
);
