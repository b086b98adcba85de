using System.Xml.Linq;
using Visavis.Reports.Json;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>Every kind of block.</summary>
internal sealed class HtmlBlocks(RenderContext context)
{
    private readonly HtmlText text = new(context);
    private readonly HtmlTable tables = new(context, new(context));
    private readonly HtmlFigure figures = new(context, new(context, new(context)));

    public object Of(Block block) =>
        block switch
        {
            Paragraph p => El("p", text.Of(p.Text)),
            Sentences s => Classed("ol", "sentences", Lines(s.Items.Select(i => El("li", text.Of(i))))),
            KeyFacts k => Classed("dl", "facts", Lines(k.Items.Select(Fact))),
            Definitions d => Classed("dl", "terms", Lines(d.Items.Select(Term))),
            Table t => tables.Of(t),
            Figure f => figures.Of(f),
            Questions q => Lines(q.Items.Select(Question)),
            Findings f => Lines(f.Items.Select(Finding)),
            _ => throw new InvalidOperationException($"No HTML for a {block.GetType().Name}."),
        };

    private static object[] Lines(IEnumerable<object> items) => [.. items.SelectMany(i => (object[])["\n", i]), "\n"];

    private XElement Fact(KeyFact fact) =>
        El(
            "div",
            El("dt", fact.Label),
            Classed("dd", "value", text.Inline(fact.Value with { Note = "" })),
            El("dd", text.Of(fact.Remark), RenderContext.Noted(fact.Value))
        );

    private XElement Term(Definition definition) =>
        El("div", El("dt", definition.Term), El("dd", text.Of(definition.Meaning)));

    private XElement Question(Question question) =>
        new(
            "article",
            At("class", "question"),
            At("id", RenderIds.Question(question.Number)),
            "\n",
            El("h3", Classed("span", "no", Numbered(question.Number)), question.Text, " ", Badge(question)),
            Labelled(context.Say.Answer, question.Answer),
            Labelled(context.Say.WhyNot, question.WhyNot),
            Claims(question.Claims),
            "\n"
        );

    private XElement Finding(Finding finding) =>
        new(
            "article",
            At("class", "finding"),
            At("id", finding.Id),
            "\n",
            El("h3", finding.What, " ", Badge(finding)),
            Labelled(context.Say.Arithmetic, finding.Arithmetic),
            Claims(finding.Claims),
            finding.Candidates.IsEmpty ? "" : (object[])["\n", Label(context.Say.Candidates), Candidates(finding)],
            "\n"
        );

    private XElement Badge(Question question) =>
        Classed("span", $"badge {JsonNames.Of(question.Status)}", context.Say.Status(question.Status));

    private XElement Badge(Finding finding) =>
        Classed("span", $"badge {JsonNames.Of(finding.Rating)}", context.Say.Rating(finding.Rating));

    private XElement Candidates(Finding finding) =>
        El("ul", Lines(finding.Candidates.Select(c => El("li", text.Of(c)))));

    private object[] Labelled(string label, Prose? prose) =>
        prose is null ? [] : ["\n", El("p", Classed("span", "label", label), " ", text.Of(prose))];

    private static XElement Label(string label) => Classed("p", "label", label);

    private object[] Claims(IReadOnlyCollection<DocumentClaim> claims) =>
        claims.Count == 0
            ? []
            : ["\n", Label(context.Say.DocumentsSay), "\n", Classed("ul", "claims", Lines(claims.Select(Claim)))];

    private XElement Claim(DocumentClaim claim)
    {
        object[] value = claim.Value is ValueCell v ? text.Inline(v) : text.Of(((Words)claim.Value).Text);
        return El(
            "li",
            claim.What,
            ": ",
            value,
            " ",
            Classed("span", "cite", "[", text.Source(claim.SourceId), ", ", claim.Locator, "]")
        );
    }

    private static string Numbered(int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}. ");
}
