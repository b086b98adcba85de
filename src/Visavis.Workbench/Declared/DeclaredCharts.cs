using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Declared;

/// <summary>The charts of a section, made from their declarations. A chart without figures is not drawn; one whose sentence does not hold is drawn without it.</summary>
internal static class DeclaredCharts
{
    public static IEnumerable<Figure> In(Bench bench, PairQuery query, string section) =>
        Declarations.Charts.Where(c => c.Section == section).Select(c => Of(bench, query, c)).OfType<Figure>();

    private static Figure? Of(Bench bench, PairQuery query, ChartDeclaration chart)
    {
        var selection = new RowSelection(bench, query);
        var layers = chart.Layers.Select(l => new LayerRows(l, selection.Of(l.Rows, l.Pick))).ToList();
        var rows = layers.SelectMany(l => l.Rows).ToList();
        if (rows.Count == 0)
        {
            return null;
        }
        (string, object)[] pair = [("A", query.A), ("B", query.B)];
        var language = bench.Say.Language;
        return new(chart.Id, bench.Say.Fill(chart.Name.In(language), chart.Id, pair), ChartOf(bench, chart, layers))
        {
            Sentence = SentenceOf(bench, query, chart, selection, rows),
            Notes = chart.Note is { } note ? [Prose.Of(bench.Say, note.In(language), chart.Id, pair)] : [],
            SourceIds = [.. rows.SelectMany(Sources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static Chart ChartOf(Bench bench, ChartDeclaration chart, List<LayerRows> layers) =>
        chart.Mark switch
        {
            "rows" => DotLayout.Of(bench, chart, layers),
            "matrix" => MatrixLayout.Of(bench, chart, layers),
            _ => TimeLayout.Of(bench, chart, layers),
        };

    private static Prose? SentenceOf(
        Bench bench,
        PairQuery query,
        ChartDeclaration chart,
        RowSelection selection,
        List<EvidenceRow> rows
    ) =>
        References.Holding(selection, rows, chart.Let, chart.Holds) is { } references
            ? Prose.Of(bench.Say, chart.Sentence.In(bench.Say.Language), chart.Id, references.Values(bench.Say, query))
            : null;

    private static IEnumerable<string> Sources(EvidenceRow row) => row.Answer.Receipt.Inputs.Select(i => i.Source);
}

/// <summary>A layer with its rows.</summary>
internal sealed record LayerRows(Layer Layer, IReadOnlyList<EvidenceRow> Rows)
{
    /// <summary>Name of the series that a row belongs to.</summary>
    public string NameOf(EvidenceRow row) =>
        string.Join(", ", Layer.Series.Select(tag => row.Of(tag).Label).Where(l => l.Length > 0));

    /// <summary>What tells series apart, whatever they are called.</summary>
    public string KeyOf(EvidenceRow row) => string.Join('\n', Layer.Series.Select(tag => row.Of(tag).Key));
}
