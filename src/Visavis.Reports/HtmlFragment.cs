using System.Collections.Immutable;
using Visavis.Core;
using Visavis.Reports.Html;

namespace Visavis.Reports;

/// <summary>A section of a report for a page around it: the same words, tables and charts as on the page of the report.</summary>
/// <param name="Heading">Its heading, in words.</param>
/// <param name="Html">What stands under the heading, in one element.</param>
/// <param name="Receipts">Addresses of the receipts to which its numbers lead, by the id in their links.</param>
public sealed record HtmlFragment(
    string Heading,
    string Html,
    ImmutableSortedDictionary<string, ReceiptAddress> Receipts
)
{
    /// <summary>A section; tables, figures and receipts keep the numbers that they have in the whole report.</summary>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public static HtmlFragment Of(Report report, Section section)
    {
        var context = new RenderContext(report);
        var blocks = new HtmlBlocks(context);
        return new(
            section.Heading,
            Markup.Fragment(Tag.El("div", section.Blocks.Select(blocks.Of))),
            section
                .Blocks.SelectMany(ReportWalk.Numbers)
                .Select(n => n.Receipt)
                .DistinctBy(context.Index.IdOf)
                .ToImmutableSortedDictionary(context.Index.IdOf, r => r.Address, StringComparer.Ordinal)
        );
    }
}
