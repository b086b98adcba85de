using System.Collections.Immutable;

namespace Visavis.Sources.Tests.Pages;

/// <summary>The page docs/sources/README.md, made from the declarations.</summary>
internal static class SourcesPage
{
    private const string FromDocumentation = "documentation only";

    private static readonly ImmutableSortedDictionary<FileFormat, string> Formats = new Dictionary<FileFormat, string>
    {
        [FileFormat.Delimited] = "delimited text",
        [FileFormat.Xlsx] = "workbook (XLSX, XLS)",
        [FileFormat.Json] = "JSON",
        [FileFormat.Html] = "page (HTML)",
        [FileFormat.SdmxMl] = "SDMX-ML",
        [FileFormat.SdmxJson] = "SDMX-JSON",
        [FileFormat.JsonStat] = "JSON-stat",
    }.ToImmutableSortedDictionary();

    private static readonly ImmutableSortedDictionary<SourceKind, string> Kinds = new Dictionary<SourceKind, string>
    {
        [SourceKind.Observations] = "figures of trade",
        [SourceKind.Series] = "series",
        [SourceKind.Claims] = "claims",
    }.ToImmutableSortedDictionary();

    /// <param name="sources">Each source with the folder of its publisher, in the order of the page.</param>
    public static string Of(IReadOnlyList<(string Folder, Manifest Manifest)> sources) =>
        string.Join(
            '\n',
            [
                .. Introduction(sources.Select(s => s.Manifest).ToList()),
                .. sources.Select(s => Row(s.Manifest)),
                .. sources.GroupBy(s => s.Folder, s => s.Manifest, StringComparer.Ordinal).SelectMany(Section),
                "",
            ]
        );

    private static IEnumerable<string> Introduction(List<Manifest> sources) =>
        [
            "# Readers",
            "",
            "One folder in `src/Visavis.Sources` is one reader: a `source.json` and a sample with what each of its lines becomes. "
                + "This page is made from the declarations (`VISAVIS_NEW_SOURCES_PAGE=FILE dotnet test test/Visavis.Sources.Tests --filter SourcesPageTests` writes it); "
                + "[formats.md](formats.md) says what their words mean, [own files](../how-to/own-files.md) how to write one.",
            "",
            $"{sources.Count} readers: {sources.Count(s => s.Verified != FromDocumentation)} were tried on real files, "
                + $"{sources.Count(s => s.Verified == FromDocumentation)} are written from documentation and have met only their samples. "
                + "Files whose path begins with `data/` are bundled. Figures of trade have reporter, partner and flow; series are indicators of economies or pairs; claims are what documents print.",
            "",
            "| id | publisher and title | format | rows become | verified on | quirks |",
            "|---|---|---|---|---|--:|",
        ];

    private static string Row(Manifest source) =>
        $"| `{source.Id}` | {Cell($"{source.Publisher}: {source.Title}")} | {Formats[source.Format]} | {Kinds[source.Kind]} | {Cell(source.Verified)} | {source.Quirks.Length} |";

    // The sources of one folder are named after the publisher, with or without where a copy came from.
    private static IEnumerable<string> Section(IEnumerable<Manifest> sources) =>
        [
            "",
            $"## {sources.Select(s => s.Publisher).MinBy(p => p.Length)}",
            .. sources.GroupBy(QuirksOf, StringComparer.Ordinal).SelectMany(g => Quirks(g.Key, g)),
        ];

    private static IEnumerable<string> Quirks(string quirks, IEnumerable<Manifest> sources) =>
        [
            "",
            string.Join(", ", sources.Select(s => $"`{s.Id}`")) + (quirks.Length == 0 ? ": none known." : ""),
            .. quirks.Length == 0 ? [] : (string[])["", quirks],
        ];

    private static string QuirksOf(Manifest source) =>
        string.Join('\n', source.Quirks.Select(q => $"{q.Id}. {q.Kind}: {q.Cause}"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
