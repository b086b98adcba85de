using System.Xml.Linq;
using Visavis.Core;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>What stands behind the content: how to read the numbers, the sources.</summary>
internal sealed class HtmlBackMatter(RenderContext context)
{
    private readonly HtmlText text = new(context);

    /// <summary>The legend of kinds and of missing values.</summary>
    public XElement Signs() =>
        new(
            "section",
            At("id", RenderIds.Signs),
            "\n",
            El("h2", context.Say.Signs),
            "\n",
            Classed(
                "ul",
                "signs",
                Enum.GetValues<NumberKind>().Select(k => El("li", Sample(k), " ", context.Say.KindMeaning(k))),
                Enum.GetValues<MissingReason>().Select(m => El("li", text.Sign(m), " ", context.Say.Missing(m)))
            ),
            "\n"
        );

    /// <summary>Sources with their citations, and the files that were read.</summary>
    public XElement Sources() =>
        new(
            "section",
            At("id", RenderIds.Sources),
            "\n",
            El("h2", context.Say.Sources),
            "\n",
            Classed("dl", "sources", context.Report.Sources.Select(s => (object[])["\n", Source(s)]), "\n"),
            Files()
        );

    private XElement Sample(NumberKind kind) =>
        Classed("span", $"n {HtmlText.Css(kind)}", context.Numbers.Marked(kind, Wording.SampleDigits));

    private XElement Source(Source source) =>
        new(
            "div",
            At("id", RenderIds.Source(source.Id)),
            El("dt", context.Short(source.Id), " ", Classed("span", "id", source.Id)),
            El("dd", $"{source.Publisher}. ", El("cite", source.Title), $". {source.Vintage}."),
            El("dd", $"{source.Cite} · {context.Say.Licence}: {source.Licence}")
        );

    private object[] Files()
    {
        var files = ReceiptFiles.Of(context.Index.Receipts);
        return files.Count == 0
            ? []
            :
            [
                "\n",
                El("h3", context.Say.Files),
                "\n",
                Classed(
                    "ul",
                    "files",
                    files.Select(f => (object[])["\n", El("li", f.File, " ", El("code", f.Sha256))]),
                    "\n"
                ),
                "\n",
            ];
    }
}
