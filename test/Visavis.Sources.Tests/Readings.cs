using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>Readings, enumerated and told.</summary>
internal sealed record Told(
    Reading Reading,
    List<Observation> Observations,
    List<SeriesPoint> Series,
    List<SetAside> Aside
)
{
    public static Told Of(Reading reading)
    {
        var observations = new List<Observation>();
        var series = new List<SeriesPoint>();
        var aside = new List<SetAside>();
        var place = new Place(reading.File, "", 0, "");
        foreach (var part in reading.Parts())
        {
            aside.AddRange(part.SetAside);
            series.AddRange(part.Series);
            observations.AddRange(
                part.Batches.SelectMany(b =>
                    Enumerable.Range(0, b.Count).Select(i => b[i, reading.Manifest!.Id, place])
                )
            );
        }
        return new(reading, observations, series, aside);
    }

    /// <summary>What each line became, in the order of the lines.</summary>
    public IEnumerable<string> Lines =>
        Observations
            .Select(o => (o.Place.Line, Text: Tell(o)))
            .Concat(Series.Select(p => (p.Place.Line, Text: Tell(p))))
            .Concat(Reading.Claims.Select(c => (c.Place.Line, Text: Tell(c))))
            .Concat(Aside.Select(a => (a.Line, Text: $"set aside: {a.Problem.Code} {a.Problem.Found}")))
            .OrderBy(l => l.Line)
            .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Line},{Quoted(l.Text)}"));

    private static string Tell(Observation o) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{o.Key.Reporter} {o.Key.Flow} {o.Key.Partner} {o.Key.Commodity} {o.Key.Period}: {o.Key.Currency} {Value(o)} {o.Status}; {Frame(o.Key)}{(o.Note.Length > 0 ? $"; {o.Note}" : "")}"
        );

    private static string Value(Observation o) =>
        o.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value} e{o.LastDigit}") : "-";

    private static string Frame(ObservationKey key) =>
        string.Join(
            ' ',
            new[]
            {
                $"{key.Coverage}",
                $"{key.Valuation}",
                $"{key.Basis}",
                $"{key.Collection}",
                $"{key.System}",
                key.Territory,
            }.Where(t => t is not "" and not "Unstated")
        );

    private static string Tell(SeriesPoint p) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{p.Indicator} {p.Economy?.Code ?? "-"}{(p.Partner is { } with ? $" {with.Code}" : "")} {p.Period}: {p.Unit} {p.Value} e{p.LastDigit}"
        );

    private static string Tell(Claim c)
    {
        var figure = c.Figure is { } printed
            ? string.Create(CultureInfo.InvariantCulture, $"{printed.Low}..{printed.High}")
            : "-";
        var when = c.BasePeriod is { } before ? $"{c.Period} on {before}" : $"{c.Period}";
        var says = ClaimTerms.EvidenceOf(c) is { } evidence ? $"; evidence {evidence.Interval}" : "";
        return $"{c.Kind} {c.Reporter?.Code ?? "-"} {c.Partner?.Code ?? "-"} {c.Direction} {c.Commodity} {c.Coverage} {when}: {c.Qualifier} {figure} {c.Unit}{(c.IsForecast ? " forecast" : "")}; {c.Lineage.Publisher}|{c.Lineage.Statement}{says}";
    }

    private static string Quoted(string text) =>
        text.Contains(',') || text.Contains('"') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
