using System.Xml.Linq;
using Visavis.Core;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>The receipts of a page: packed for the scripts that show them, and their addresses for a reader without scripts.</summary>
internal sealed class HtmlReceipts(RenderContext context)
{
    private IReadOnlyList<Receipt> All => context.Index.Receipts;

    public XElement Section() =>
        new(
            "section",
            At("id", RenderIds.Receipts),
            "\n",
            El("h2", context.Say.Receipts),
            "\n",
            El("p", context.Page["receipts.lead"]),
            All.Count == 0 ? [] : Content()
        );

    private object[] Content() =>
        [
            "\n",
            OnPaper(),
            "\n",
            new XElement("button", At("type", "button"), At("id", RenderIds.ReceiptList), At("hidden", ""), ListAll()),
            "\n",
            El("noscript", "\n", El("p", context.Page["receipts.without-scripts"]), "\n", Addresses(), "\n"),
            "\n",
            Packed.Element(At("id", RenderIds.ReceiptData), ReceiptsData.Of(context)),
            "\n",
        ];

    private XElement OnPaper() =>
        Classed(
            "p",
            "paper",
            context.Page.Text(
                "receipts.on-paper",
                ("first", RenderIds.Receipt(1)),
                ("last", RenderIds.Receipt(All.Count))
            )
        );

    private string ListAll() => context.Page.Text("receipts.list", ("n", All.Count));

    private XElement Addresses() => Classed("ul", "receipts", All.Select(r => (object[])["\n", Address(r)]), "\n");

    private XElement Address(Receipt receipt) =>
        new("li", At("id", context.Index.IdOf(receipt)), El("code", receipt.Address.ToString()));
}
