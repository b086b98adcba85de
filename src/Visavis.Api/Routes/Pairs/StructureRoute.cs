using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>How the trade of one economy divides, in one source and one period.</summary>
/// <param name="Reporter">Whose record.</param>
/// <param name="Source">In which source; absent where none divides the trade so.</param>
/// <param name="Period">When.</param>
/// <param name="Flow">What is divided.</param>
/// <param name="Claimed">Whether a document prints the shares; else they are calculated from figures.</param>
/// <param name="Parts">The largest first.</param>
/// <param name="Available">Every source and period in which it can be had, the newest first.</param>
internal sealed record StructureAnswer(
    EconomyRef Reporter,
    SourceRef? Source,
    string? Period,
    Flow Flow,
    bool Claimed,
    IReadOnlyList<StructurePartAnswer> Parts,
    IReadOnlyList<StructureEditionAnswer> Available
);

/// <summary>One part.</summary>
/// <param name="Code">Partner or commodity.</param>
/// <param name="Name">Its name.</param>
/// <param name="Share">0 to 1: of the sum of the parts where it is calculated, else as printed.</param>
/// <param name="Value">US dollars; absent where a document prints the share alone.</param>
/// <param name="Receipt">Address of the receipt of the figure, or of the printed share.</param>
internal sealed record StructurePartAnswer(string Code, string Name, decimal Share, decimal? Value, string Receipt);

/// <summary>A source and a period that divide the trade, and into how many parts.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="Period">When.</param>
/// <param name="Level">Nomenclature and digits; TOTAL for partners.</param>
/// <param name="Claimed">Whether a document prints the shares.</param>
/// <param name="Parts">How many.</param>
internal sealed record StructureEditionAnswer(SourceRef Source, string Period, string Level, bool Claimed, int Parts);

/// <summary>Shares of partners or products in the trade of one of the two.</summary>
internal sealed class StructureRoute : Route<StructureAnswer>
{
    private static readonly Parameter Across = new ChoiceParameter("across", "partners", "products");

    public override string Name => "structure";

    public override string Path => "/api/v1/pairs/{a}/{b}/structure";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Asking.Parameters.Pair,
        Asking.Parameters.Economy("reporter"),
        Across,
        Asking.Parameters.Flow,
        Asking.Parameters.By,
        Asking.Parameters.Period,
        new WordsParameter("level", 20),
    ];

    protected override StructureAnswer Of(Ask ask) =>
        ask.OfPair(bench =>
        {
            var question = StructureQuestion.Of(ask, bench);
            var editions = Divisions.Of(question);
            var chosen = editions.FirstOrDefault(e =>
                (ask["by"] is not { } by || e.Source == by)
                && (ask["period"] is not { } period || e.Period.ToString() == period)
                && (ask["level"] is not { } level || e.Level == level)
            );
            return new StructureAnswer(
                EconomyRef.Of(question.Reporter, ask.Language),
                chosen is null ? null : SourceRef.Of(bench.Evidence, chosen.Source),
                chosen?.Period.ToString(),
                question.Flow,
                chosen?.IsClaimed ?? false,
                chosen is null ? [] : [.. chosen.Parts(question).OrderByDescending(p => p.Share)],
                [
                    .. editions.Select(e => new StructureEditionAnswer(
                        SourceRef.Of(bench.Evidence, e.Source),
                        e.Period.ToString(),
                        e.Level,
                        e.IsClaimed,
                        e.Count
                    )),
                ]
            );
        });
}

/// <summary>Whose trade is divided, into what.</summary>
internal sealed record StructureQuestion(
    Ask Ask,
    Bench Bench,
    Economy Reporter,
    Economy Partner,
    Flow Flow,
    bool ByProduct
)
{
    public static StructureQuestion Of(Ask ask, Bench bench)
    {
        var pair = ask.Pair;
        var reporter = ask["reporter"] is { } code ? Workbench.Asked.Economy(code) : pair.A;
        return new(
            ask,
            bench,
            reporter,
            pair.A.Equals(reporter) ? pair.B : pair.A,
            ask["flow"] == "import" ? Flow.Import : Flow.Export,
            ask["across"] == "products"
        );
    }

    public string NameOf(Economy partner, Commodity commodity) =>
        !ByProduct ? partner.Name(Ask.Language)
        : Nomenclatures.TryFind(commodity.Nomenclature, out var nomenclature)
        && BundledCategories.Of(nomenclature).FirstOrDefault(c => c.Commodity.Code == commodity.Code) is { } known
            ? known.Name(Ask.Language)
        : commodity.Code;
}
