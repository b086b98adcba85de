using System.Globalization;
using Visavis.Api.Asking;
using Visavis.Core;
using Visavis.Store.Commits;

namespace Visavis.Api.Routes.Catalogues;

/// <summary>A source that the workspace holds: who published it, on what terms, and its editions.</summary>
internal sealed record SourceAnswer(
    string Id,
    string Name,
    string Publisher,
    string Title,
    string Licence,
    string Cite,
    IReadOnlyList<VintageAnswer> Vintages
);

/// <summary>One edition, as the workspace holds it.</summary>
/// <param name="Dataset">Which of the source's data sets.</param>
/// <param name="Edition">As the publisher names it.</param>
/// <param name="Published">The day.</param>
/// <param name="Ingested">The moment.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Kept">Rows kept.</param>
/// <param name="SetAside">Rows that could not be read and are kept apart.</param>
internal sealed record VintageAnswer(
    string Dataset,
    string Edition,
    string Published,
    DateTimeOffset Ingested,
    string File,
    string Sha256,
    long Kept,
    long SetAside
);

/// <summary>What the workspace holds, source by source.</summary>
internal sealed class SourcesRoute : Route<IReadOnlyList<SourceAnswer>>
{
    public override string Name => "sources";

    public override string Path => "/api/v1/sources";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Asking.Parameters.AsOf, Asking.Parameters.KnownAt];

    protected override IReadOnlyList<SourceAnswer> Of(Ask ask) =>
        [
            .. ask
                .Workspace.Vintages(ask.Time)
                .GroupBy(v => v.Source.Id)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Of(g.Last().Source, g, ask.Language)),
        ];

    private static SourceAnswer Of(Source source, IEnumerable<StoredVintage> vintages, Language language) =>
        new(
            source.Id,
            source.Short(language),
            source.Publisher,
            source.Title,
            source.Licence,
            source.Cite,
            [
                .. vintages.Select(v => new VintageAnswer(
                    v.Vintage.Dataset,
                    v.Vintage.PublishedAsPrinted,
                    v.Vintage.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    v.Vintage.Ingested,
                    v.File,
                    v.Vintage.Sha256,
                    v.Kept,
                    v.SetAside
                )),
            ]
        );
}
