namespace Visavis.Sources;

/// <summary>Codes with their labels in one cell, as SDMX-CSV writes them on demand: a header that has a label says that the cells below it have one.</summary>
internal static class Labels
{
    /// <summary>The columns whose cells hold a label behind the code.</summary>
    public static IReadOnlyList<int> Columns(DelimitedLayout layout, IReadOnlyList<string> header) =>
        [.. Enumerable.Range(0, header.Count).Where(i => Code(layout, header[i]) != header[i])];

    public static IReadOnlyList<string> Names(DelimitedLayout layout, IReadOnlyList<string> header) =>
        [.. header.Select(h => Code(layout, h))];

    public static Head Cut(DelimitedLayout layout, IReadOnlyList<string> header, IReadOnlyList<string> row)
    {
        var labelled = Columns(layout, header);
        return new(
            Names(layout, header),
            [.. row.Select((text, i) => labelled.Contains(i) ? Code(layout, text) : text)]
        );
    }

    private static string Code(DelimitedLayout layout, string text)
    {
        var at = layout.Labels.Length == 0 ? -1 : text.IndexOf(layout.Labels, StringComparison.Ordinal);
        return at < 0 ? text : text[..at];
    }
}
