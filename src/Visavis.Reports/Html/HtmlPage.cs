using System.Text.Json;
using System.Xml.Linq;
using Visavis.Reports.Charts;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>The page around the blocks.</summary>
internal sealed class HtmlPage(RenderContext context)
{
    // As Html/web/looks.js goes through them.
    private static readonly string[] LooksInOrder = ["auto", "light", "dark"];

    private readonly HtmlBlocks blocks = new(context);
    private readonly HtmlBackMatter back = new(context);

    public XElement Whole() =>
        new(
            "html",
            At("lang", context.Say.LanguageTag),
            "\n",
            Head(),
            "\n",
            El("body", "\n", Classed("a", "skip", At("href", "#main"), context.Say.Skip), "\n", Header(), "\n", Body()),
            "\n"
        );

    private XElement Head() =>
        El(
            "head",
            "\n",
            El("meta", At("charset", "utf-8")),
            "\n",
            El("meta", At("http-equiv", "Content-Security-Policy"), At("content", Policy())),
            "\n",
            El("meta", At("name", "viewport"), At("content", "width=device-width, initial-scale=1")),
            "\n",
            El("meta", At("name", "color-scheme"), At("content", "light dark")),
            "\n",
            El("title", context.Report.Title),
            "\n",
            El("style", Style.Text),
            "\n"
        );

    // Nothing is fetched; of styles and scripts only those in the page, by their hash.
    private string Policy() =>
        $"default-src 'none'; {PageScript.Policy(HasCharts)}style-src 'sha256-{PageScript.Hash(Style.Text)}'; base-uri 'none'; form-action 'none'";

    private bool HasCharts => ReportWalk.Blocks(context.Report).Any(b => b is Figure);

    private XElement Header() =>
        El(
            "header",
            "\n",
            El("h1", context.Report.Title),
            context.Report.Subtitle.Length == 0
                ? ""
                : (object[])["\n", Classed("p", "subtitle", context.Report.Subtitle)],
            "\n",
            Classed("p", "origin", context.Say.Commit(context.Report.Origin)),
            "\n",
            Looks(),
            "\n"
        );

    // Hidden until a script can do what it says.
    private XElement Looks()
    {
        string[] words = [.. LooksInOrder.Select(l => context.Page[$"looks.{l}"])];
        return new(
            "button",
            At("type", "button"),
            At("id", RenderIds.Looks),
            At("data-words", JsonSerializer.Serialize(words, ChartJson.Options)),
            At("hidden", ""),
            words[0]
        );
    }

    private object[] Body() =>
        [
            Contents(),
            "\n",
            new XElement("main", At("id", RenderIds.Main), "\n", context.Report.Sections.Select(Section), BackMatter()),
            "\n",
            PageScript.Elements(HasCharts),
        ];

    private XElement Contents()
    {
        (string Id, string Text)[] last =
        [
            (RenderIds.Signs, context.Say.Signs),
            (RenderIds.Sources, context.Say.Sources),
            (RenderIds.Receipts, context.Say.Receipts),
        ];
        var lines = context.Report.Sections.Select(s => (s.Id, s.Heading)).Concat(last);
        return new(
            "nav",
            At("id", RenderIds.Contents),
            At("aria-label", context.Say.Contents),
            "\n",
            Classed("p", "label", context.Say.Contents),
            "\n",
            El("ol", lines.Select(l => (object[])["\n", El("li", Link(l.Item1, l.Item2))]), "\n"),
            "\n"
        );
    }

    private object[] Section(Section section) =>
        [
            new XElement(
                "section",
                At("id", section.Id),
                "\n",
                El("h2", section.Heading),
                section.Blocks.Select(b => (object[])["\n", blocks.Of(b)]),
                "\n"
            ),
            "\n",
        ];

    private object[] BackMatter() =>
        [back.Signs(), "\n", back.Sources(), "\n", new HtmlReceipts(context).Section(), "\n"];
}
