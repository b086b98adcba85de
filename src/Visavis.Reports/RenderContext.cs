using System.Globalization;
using Visavis.Core;

namespace Visavis.Reports;

/// <summary>What every part of a renderer needs to know of the report.</summary>
internal sealed class RenderContext(Report report)
{
    public Report Report { get; } = report;

    public ReportIndex Index { get; } = new(report);

    // After the index, which refuses an id that stands twice.
    private readonly Dictionary<string, Source> sources = report.Sources.ToDictionary(
        s => s.Id,
        StringComparer.Ordinal
    );

    public NumberText Numbers { get; } = new(report.Language);

    public Wording Say { get; } = new(report.Language);

    public Speech Page { get; } = PageTexts.Book.Speaking(report.Language);

    public Source Source(string id) => sources[id];

    /// <summary>What readers call a source.</summary>
    public string Short(string sourceId) => sources[sourceId].Short(Report.Language);

    /// <summary>Whose record a number is: the reporter of its address, else who published what went into it.</summary>
    public string Side(Receipt receipt) =>
        receipt.Address.Selection.TryGetValue("reporter", out var code) && Economies.TryFind(code, out var reporter)
            ? reporter.Name(Report.Language)
            : string.Join("; ", receipt.Inputs.Select(i => sources[i.Source].Publisher).Distinct());

    public string Caption(Table table) => $"{Say.Table(Index.NumberOf(table.Id))}. {table.Caption}";

    public string Caption(Figure figure) => $"{Say.Figure(Index.NumberOf(figure.Id))}. {figure.Caption}";

    /// <summary>Who stands behind a number, and its unit: "claimed; USD bn". It stands at every number, so it is short.</summary>
    public string Meaning(Number number) => $"{Say.Kind(number.Kind)}; {UnitName(number.Unit)}";

    public string UnitName(NumberUnit unit) => unit.Label.Length == 0 ? Say.PureNumber : unit.Label;

    /// <summary>Running text for a picture: numbers with their units, without intervals and citations.</summary>
    public string Plain(Prose prose) =>
        string.Concat(
            prose.Runs.Select(r =>
                r switch
                {
                    TextRun words => words.Text,
                    ValueRun { Value: Number n } => Numbers.Marked(n) + NumberText.Unit(n.Unit),
                    ValueRun { Value: Missing m } => Say.Missing(m.Reason),
                    _ => "",
                }
            )
        );

    /// <summary>The note of a value in running text: " (goods only)".</summary>
    public static string Noted(ValueCell value) => value.Note.Length == 0 ? "" : $" ({value.Note.TrimEnd('.')})";

    /// <summary>The command that recomputes a number, quoted for a shell.</summary>
    public static string Command(Receipt receipt)
    {
        var quoted = receipt.Address.ToString().Replace("'", @"'\''", StringComparison.Ordinal);
        return $"visavis receipt '{quoted}'";
    }

    /// <summary>Vintage and place of an input, as far as they are known: ", vintage 2024-11, trade.csv, line 12".</summary>
    public string Where(ReceiptInput input)
    {
        var vintage = input.Vintage.Length == 0 ? "" : $", {Say.Vintage} {input.Vintage}";
        var place = input.Place.ToString();
        return place.Length == 0 ? vintage : $"{vintage}, {place}";
    }

    /// <summary>What was done on the way, and to how many: "months left out (3)".</summary>
    public static string Told(Note note) => string.Create(CultureInfo.InvariantCulture, $"{note.Text} ({note.Count})");
}
