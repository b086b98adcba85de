using Visavis.Api.Asking;
using Visavis.Reports;
using Visavis.Workbench;

namespace Visavis.Api.Routes.Pairs;

/// <summary>A section of the report.</summary>
internal sealed record SectionRef(string Id, string Heading);

/// <summary>Sections of the report on a pair.</summary>
internal sealed class SectionsRoute : Route<IReadOnlyList<SectionRef>>
{
    public override string Name => "sections";

    public override string Path => "/api/v1/pairs/{a}/{b}/sections";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } = Asking.Parameters.Pair;

    protected override IReadOnlyList<SectionRef> Of(Ask ask) =>
        [
            .. ask
                .Library.Report(ask.Pair, ask.Language, ask.Commit)
                .Sections.Select(s => new SectionRef(s.Id, s.Heading)),
        ];
}

/// <summary>A section as HTML, as it stands on the page of the report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Html">What stands under the heading, in one element; nothing in it runs.</param>
/// <param name="Receipts">Where the links of its numbers lead.</param>
internal sealed record SectionAnswer(string Id, string Heading, string Html, IReadOnlyList<ReceiptLink> Receipts);

/// <summary>The receipt to which a link leads.</summary>
/// <param name="Id">As in the link: r-12.</param>
/// <param name="Address">What <c>/api/v1/receipts</c> takes.</param>
internal sealed record ReceiptLink(string Id, string Address);

/// <summary>One section of the report on a pair.</summary>
internal sealed class SectionRoute : Route<SectionAnswer>
{
    private static readonly Parameter Section = new WordsParameter("section", 40);

    public override string Name => "section";

    public override string Path => "/api/v1/pairs/{a}/{b}/sections/{section}";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } = [.. Asking.Parameters.Pair, Section];

    protected override SectionAnswer Of(Ask ask)
    {
        var report = ask.Library.Report(ask.Pair, ask.Language, ask.Commit);
        var id = ask.Values[Section.Name];
        var section =
            report.Sections.FirstOrDefault(s => s.Id == id)
            ?? throw new ProblemException(Texts.NotOneOf(Section.Name, id, report.Sections.Select(s => s.Id)));
        var fragment = HtmlFragment.Of(report, section);
        return new(
            id,
            fragment.Heading,
            fragment.Html,
            [.. fragment.Receipts.Select(r => new ReceiptLink(r.Key, r.Value.ToString()))]
        );
    }
}
