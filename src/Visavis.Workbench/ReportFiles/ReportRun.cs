using System.Text;
using Visavis.Reports;

namespace Visavis.Workbench;

/// <summary>One report on its way to a folder: what the forms share, and what is written so far.</summary>
/// <param name="report">What it says.</param>
/// <param name="folder">Where it goes.</param>
/// <param name="settings">What is in force.</param>
public sealed class ReportRun(Report report, string folder, Settings settings) : IDisposable
{
    private readonly Lazy<ChartPictures> charts = new(() => new ChartPictures(report));
    private readonly List<string> written = [];
    private readonly Dictionary<string, string> pictures = new(StringComparer.Ordinal);

    public Report Report => report;

    public Settings Settings => settings;

    /// <summary>The charts of the report, drawn by one process that ends with the run.</summary>
    public ChartPictures Charts => charts.Value;

    /// <summary>The files, in the order in which they were written.</summary>
    public IReadOnlyList<string> Written => written;

    /// <summary>Paths of the pictures written in this run by the ids of their figures, relative to the folder.</summary>
    public IReadOnlyDictionary<string, string> Pictures => pictures;

    /// <summary>A file of text: BLR-RUS.md.</summary>
    public void Save(string ending, string text) => Save(ending, Encoding.UTF8.GetBytes(text));

    /// <summary>A file: BLR-RUS.xlsx.</summary>
    public void Save(string ending, ReadOnlyMemory<byte> bytes) => Write($"{report.Id}.{ending}", bytes);

    /// <summary>A folder of files: BLR-RUS.tables/flows.csv.</summary>
    public void Save(string ending, IEnumerable<RenderedFile> files)
    {
        foreach (var file in files)
        {
            Write($"{report.Id}.{ending}/{file.Name}", file.Bytes);
        }
    }

    /// <summary>The picture of a figure, which other forms may show: BLR-RUS.charts/flows.svg.</summary>
    public void SavePicture(string figureId, string ending, ReadOnlyMemory<byte> bytes)
    {
        SaveChart(figureId, ending, bytes);
        pictures.TryAdd(figureId, PathOf(figureId, ending));
    }

    /// <summary>What belongs to a chart and is no picture.</summary>
    public void SaveChart(string figureId, string ending, ReadOnlyMemory<byte> bytes) =>
        Write(PathOf(figureId, ending), bytes);

    public void Dispose()
    {
        if (charts.IsValueCreated)
        {
            charts.Value.Dispose();
        }
    }

    private string PathOf(string figureId, string ending) => $"{report.Id}.charts/{figureId}.{ending}";

    // Whole or not at all: a reader never sees half a file.
    private void Write(string relativePath, ReadOnlyMemory<byte> bytes)
    {
        var path = Path.Combine(folder, relativePath);
        var half = path + ".half";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(half, bytes.Span);
            File.Move(half, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Texts.CannotWrite(path, e.Message), isUnavailable: true);
        }
        written.Add(path);
    }
}
