using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A row as it would be read; a question mark where the manifest asks.</summary>
public sealed record PreviewRow(
    long Line,
    string Period,
    string Reporter,
    string Flow,
    string Partner,
    string What,
    string Value,
    string Unit,
    string Status
);

/// <summary>What a proposed manifest would read, its open questions answered by stand-ins.</summary>
/// <param name="Rows">The first ten.</param>
/// <param name="RowsIn">Figures of the whole file.</param>
/// <param name="RowsKept">Those that would be kept.</param>
/// <param name="RowsSetAside">Those that would not.</param>
/// <param name="Tallies">Why not.</param>
/// <param name="Problems">What would forbid to read the file at all.</param>
public sealed record GuessPreview(
    ImmutableArray<PreviewRow> Rows,
    long RowsIn,
    long RowsKept,
    long RowsSetAside,
    ImmutableArray<Tally> Tallies,
    ImmutableArray<Problem> Problems
)
{
    private const int MostRows = 10;

    internal static GuessPreview Of(string path, JsonObject draft, ReadOptions options)
    {
        var open = OpenQuestions.In(draft).Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        OpenQuestions.Answer(draft, StandIn);
        var reading = Door.Read(path, Door.Declare(draft.ToJsonString()), options);
        var show = new Shown(reading, role => open.Contains($"constants.{role}"));
        var rows = ImmutableArray.CreateBuilder<PreviewRow>();
        foreach (var row in reading.Parts().SelectMany(show.Of))
        {
            if (rows.Count < MostRows)
            {
                rows.Add(row);
            }
        }
        return new(
            rows.ToImmutable(),
            reading.RowsIn,
            reading.RowsKept,
            reading.RowsSetAside,
            [.. reading.Tallies],
            [.. reading.Problems]
        );
    }

    // Only for looking: none of it is shown or kept.
    private static string StandIn(string within, string key) =>
        (within, key) switch
        {
            ("statuses", _) => nameof(ObservationStatus.Reported),
            ("missing", _) => nameof(ObservationStatus.NotReported),
            ("units", _) => "USD",
            ("coverages", _) or ("valuation", _) => nameof(Valuation.Unstated),
            _ => StandIn(key),
        };

    private static string StandIn(string key) =>
        key switch
        {
            Role.Reporter or Role.Partner => "WLD",
            Role.Flow => "export",
            Role.Coverage => nameof(Coverage.Unstated).ToLowerInvariant(),
            Role.Unit => "USD",
            Role.Period or "published" => "2000",
            "decimal" => ".",
            "nomenclature" => "HS",
            _ => "?",
        };

    /// <summary>Rows of a reading's parts, in words; no more than can be shown.</summary>
    private sealed class Shown(Reading reading, Func<string, bool> isOpen)
    {
        public IEnumerable<PreviewRow> Of(ReadingPart part)
        {
            var place = new Place(reading.File, "", 0, "");
            var trade = part.Batches.SelectMany(b =>
                Enumerable.Range(0, Math.Min(b.Count, MostRows)).Select(i => Of(b[i, reading.Manifest!.Id, place]))
            );
            return trade.Concat(part.Series.Take(MostRows).Select(Of));
        }

        private PreviewRow Of(Observation o) =>
            new(
                o.Place.Line,
                Said(Role.Period, o.Key.Period.ToString()),
                Said(Role.Reporter, o.Key.Reporter.Code),
                Said(Role.Flow, o.Key.Flow.ToString()),
                Said(Role.Partner, o.Key.Partner.Code),
                o.Key.Commodity.ToString(),
                o.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
                Said(Role.Unit, o.Key.Currency.Code),
                o.Status.ToString()
            );

        private PreviewRow Of(SeriesPoint p) =>
            new(
                p.Place.Line,
                Said(Role.Period, p.Period.ToString()),
                Said(Role.Reporter, p.Economy?.Code ?? ""),
                "",
                p.Partner?.Code ?? "",
                Said(Role.Indicator, p.Indicator),
                p.Value.ToString(CultureInfo.InvariantCulture),
                Said(Role.Unit, p.Unit),
                ""
            );

        private string Said(string role, string text) => isOpen(role) ? "?" : text;
    }
}
