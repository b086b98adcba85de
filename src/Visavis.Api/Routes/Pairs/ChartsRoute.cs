using Visavis.Api.Asking;
using Visavis.Reports;
using Visavis.Workbench;

namespace Visavis.Api.Routes.Pairs;

/// <summary>A chart of the report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Caption">What it shows.</param>
internal sealed record ChartAnswer(string Id, string Caption);

/// <summary>The charts of a pair.</summary>
internal sealed class ChartsRoute : Route<IReadOnlyList<ChartAnswer>>
{
    public override string Name => "charts";

    public override string Path => "/api/v1/pairs/{a}/{b}/charts";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } = Asking.Parameters.Pair;

    protected override IReadOnlyList<ChartAnswer> Of(Ask ask)
    {
        using var charts = new ChartPictures(ask.Library.Report(ask.Pair, ask.Language, ask.Commit));
        return [.. charts.Figures.Select(f => new ChartAnswer(f.Id, f.Caption))];
    }
}

/// <summary>A chart: what it is drawn from, or a picture.</summary>
internal sealed class ChartRoute : Route
{
    private const string Specification = "vega-lite";
    private const string Csv = "text/csv; charset=utf-8";

    private static readonly Parameter Chart = new WordsParameter("chart", 80);

    private static readonly Parameter Format = new ChoiceParameter("format", Specification, "svg", "png", "csv");

    private static readonly Parameter Theme = new ChoiceParameter("theme", "light", "dark");

    public override string Name => "chart";

    public override string Path => "/api/v1/pairs/{a}/{b}/charts/{chart}";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } = [.. Asking.Parameters.Pair, Chart, Format, Theme];

    public override IReadOnlyList<string> MediaTypes => [Reply.Json, "image/svg+xml", "image/png", Csv];

    public override Reply Answer(Ask ask)
    {
        var theme = ask["theme"] == "dark" ? ChartTheme.Dark : ChartTheme.Light;
        var report = ask.Library.Report(ask.Pair, ask.Language, ask.Commit);
        using var charts = new ChartPictures(report, theme);
        var id = ask.Values["chart"];
        var known = charts.Figures.Select(f => f.Id).ToList();
        if (!known.Contains(id))
        {
            throw new ProblemException(Texts.NotOneOf("chart", id, known));
        }
        return ask["format"] switch
        {
            "svg" => Picture(charts.Svg(id), "image/svg+xml"),
            "png" => Picture(charts.Png(id), "image/png"),
            "csv" => new(CsvRenderer.Render(report).First(f => f.Name == $"{id}.csv").Bytes.ToArray(), Csv),
            _ => new(charts.Specification(id).ToArray(), Reply.Json),
        };
    }

    private static Reply Picture(ChartPicture picture, string mediaType) =>
        picture switch
        {
            ChartDrawn drawn => new(drawn.Bytes.ToArray(), mediaType),
            ChartPicturesUnavailable missing => throw new ProblemException(
                Workbench.Texts.NoPictures(mediaType, missing.Reason),
                isUnavailable: true
            ),
            _ => throw new InvalidOperationException("A picture is drawn or not."),
        };
}
