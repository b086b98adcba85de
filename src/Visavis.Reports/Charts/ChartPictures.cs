using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Visavis.Reports.Charts;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports;

/// <summary>The colours of a picture.</summary>
public enum ChartTheme
{
    /// <summary>For paper.</summary>
    Light,

    /// <summary>For dark screens.</summary>
    Dark,
}

/// <summary>The charts of a report as pictures. A process of Node draws them: started at the first, ended with this.</summary>
public sealed class ChartPictures : IDisposable
{
    private readonly RenderContext context;
    private readonly string theme;
    private readonly ChartWorker worker;

    /// <param name="report">Whose charts.</param>
    /// <param name="theme">Their colours.</param>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public ChartPictures(Report report, ChartTheme theme = ChartTheme.Light)
        : this(report, theme, "node") { }

    internal ChartPictures(Report report, ChartTheme theme, string node)
    {
        context = new(report);
        this.theme = Json.JsonNames.Of(theme);
        worker = new(node, context.Say);
        Figures = [.. ReportWalk.Blocks(report).OfType<Figure>()];
    }

    /// <summary>The figures of the report, in reading order.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>A chart as SVG, 680 pixels wide; the same chart gives the same bytes.</summary>
    /// <param name="id">Id of the figure.</param>
    public ChartPicture Svg(string id) => Ask(id, scale: 0, reply => Encoding.UTF8.GetBytes($"{reply["svg"]}\n"));

    /// <summary>A chart as PNG.</summary>
    /// <param name="id">Id of the figure.</param>
    /// <param name="scale">Points of the picture a pixel.</param>
    public ChartPicture Png(string id, int scale = 2) =>
        Ask(id, scale, reply => Convert.FromBase64String($"{reply["png"]}"));

    /// <inheritdoc/>
    public void Dispose() => worker.Dispose();

    private ChartPicture Ask(string id, int scale, Func<JsonObject, byte[]> read)
    {
        var figure = Figures.First(f => f.Id == id);
        var request = Obj(("spec", ChartSpec.Alone(figure, context)), ("theme", theme), ("scale", scale));
        var (line, fault) = worker.Ask(request.ToJsonString(ChartJson.Options));
        if (fault.Length > 0)
        {
            return new ChartPicturesUnavailable(fault);
        }
        var reply = JsonSerializer.Deserialize<JsonObject>(line)!;
        return reply["error"] is { } error
            ? new ChartPicturesUnavailable(context.Say.ChartFailed($"{error}"))
            : new ChartDrawn(read(reply));
    }
}
