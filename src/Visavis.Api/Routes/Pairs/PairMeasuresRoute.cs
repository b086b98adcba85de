using Visavis.Analysis.Measures;
using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>One measure of a pair: the newest value that the evidence allows, or what is lacking.</summary>
internal sealed record PairMeasureAnswer(
    string Id,
    string Name,
    string Question,
    string Formula,
    string? Period,
    string? Flow,
    SourceRef? Source,
    NumberAnswer? Number,
    string? Lacks
);

/// <summary>Every measure of a pair.</summary>
internal sealed class PairMeasuresRoute : Route<IReadOnlyList<PairMeasureAnswer>>
{
    public override string Name => "pair-measures";

    public override string Tool => "measures";

    public override string Path => "/api/v1/pairs/{a}/{b}/measures";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } = Asking.Parameters.Pair;

    protected override IReadOnlyList<PairMeasureAnswer> Of(Ask ask) =>
        ask.OfPair(bench => MeasureOverview.Of(bench, ask.Pair).Select(l => Of(bench, l)).ToList());

    private static PairMeasureAnswer Of(Bench bench, MeasureLine line)
    {
        var selection = line.Answer?.Address.Selection;
        var language = bench.Say.Language;
        return new(
            line.Info.Id,
            line.Info.NameIn(language),
            line.Info.QuestionIn(language),
            line.Info.FormulaIn(language),
            selection?.GetValueOrDefault("period"),
            selection?.GetValueOrDefault("flow"),
            selection?.GetValueOrDefault("by") is { } by ? SourceRef.Of(bench.Evidence, by) : null,
            line.Answer is { } answer ? NumberAnswer.Of(answer) : null,
            line.Lacks.Length > 0 ? line.Lacks : null
        );
    }
}

/// <summary>A value of a measure: by whom, and for when.</summary>
internal sealed record PairValueAnswer(
    string Period,
    string By,
    string? Reporter,
    string? Flow,
    string? Gdp,
    NumberAnswer Number
);

/// <summary>One measure of a pair over time, by every witness.</summary>
internal sealed class PairMeasureRoute : Route<Page<PairValueAnswer>>
{
    private static readonly Parameter Sum = new WordsParameter("partners", 200);

    public override string Name => "pair-measure";

    public override string Tool => "measure";

    public override string Path => "/api/v1/pairs/{a}/{b}/measures/{id}";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Asking.Parameters.Pair,
        Asking.Parameters.Measure,
        Asking.Parameters.Period,
        Asking.Parameters.By,
        new WordsParameter("against", 100),
        Asking.Parameters.Flow,
        new WordsParameter("gdp", 40),
        Sum,
        .. Asking.Parameters.Page,
    ];

    protected override Page<PairValueAnswer> Of(Ask ask) =>
        Page<PairValueAnswer>.Of(ask, [.. ask.OfPair(bench => Found(ask, bench).Select(Of).ToList())]);

    // A measure that needs more than the pair's figures has its newest value only.
    private static IEnumerable<Answer> Found(Ask ask, Bench bench) =>
        MeasureRequest.IsOfEvidence(ask.Values["id"])
            ? Requests(ask, bench).SelectMany(r => r.Answer(bench, ask.Pair)).Where(a => Holds(ask, a))
            : MeasureOverview.Of(bench, ask.Pair, ask["id"]).Select(l => l.Answer).OfType<Answer>();

    // What was not asked is every one that there is: each edition of the domestic product, each flow.
    private static IEnumerable<MeasureRequest> Requests(Ask ask, Bench bench)
    {
        var columns = MeasureCatalogue.TryFind(ask.Values["id"], out var measure) ? measure.Columns : [];
        string?[] gdps =
            columns.Contains("GdpA") && ask["gdp"] is null ? [.. bench.Evidence.GdpVintages] : [ask["gdp"]];
        string?[] flows =
            columns.Contains("AWithB") && ask["flow"] is null ? ["export", "import", "turnover"] : [ask["flow"]];
        return from gdp in gdps
            from flow in flows
            select new MeasureRequest(ask.Values["id"], $"{ask.Values["a"]},{ask.Values["b"]}")
            {
                Period = ask["period"],
                By = ask["by"],
                Against = ask["against"],
                Flow = flow,
                Gdp = gdp,
                Partners = ask["partners"],
                Time = ask.Time,
            };
    }

    private static bool Holds(Ask ask, Answer answer) =>
        !Period.TryParse(answer.Address.Selection.GetValueOrDefault("period", ""), out var period)
        || ask.Pair.Holds(period);

    private static PairValueAnswer Of(Answer answer)
    {
        var selection = answer.Address.Selection;
        return new(
            selection.GetValueOrDefault("period", ""),
            selection.GetValueOrDefault("by", ""),
            selection.GetValueOrDefault("reporter"),
            selection.GetValueOrDefault("flow"),
            selection.GetValueOrDefault("gdp"),
            NumberAnswer.Of(answer)
        );
    }
}
