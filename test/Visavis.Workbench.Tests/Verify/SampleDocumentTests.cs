using System.Globalization;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;
using Visavis.Sources;
using Xunit.Abstractions;

namespace Visavis.Workbench.Tests.Verify;

/// <summary>Two documents of other people against what a careful reader found in them.</summary>
public sealed class SampleDocumentTests(ITestOutputHelper output)
{
    private static readonly string[] Dates = ["year", "years", "date"];

    [SharedFact("documents/004_0bd994636482bccc.txt")]
    public void Claims_of_the_sample_documents_are_read_as_a_careful_reader_reads_them()
    {
        // The second document says "this year"; the day on which it was printed is known from outside.
        var read = Read("000_46a07bd188091b00.txt", null)
            .Concat(Read("004_0bd994636482bccc.txt", new DateOnly(2025, 12, 1)))
            .ToLookup(c => c.Claim.Source, StringComparer.Ordinal);
        var rows = CsvTable
            .Read(Repository.Shared("evidence/documents.csv"))
            .Rows.Where(r => read.Contains(r["document"]))
            .ToList();
        var judged = rows.Select(r => Judge(r, [.. read[r["document"]]])).ToList();
        Print("all claims", judged);
        Print(
            "without dates",
            [.. judged.Zip(rows).Where(j => !Dates.Contains(j.Second["unit"].Split(' ')[0])).Select(j => j.First)]
        );
        Assert.InRange(Share(judged, j => j.Value), 0.9, 1);
        Assert.InRange(Share(judged, j => j.Period), 0.8, 1);
        Assert.InRange(Share(judged, j => j.Subject), 0.7, 1);
    }

    private static IEnumerable<ReadClaim> Read(string name, DateOnly? written)
    {
        var opened = DocumentFile.Open(Repository.Shared($"documents/{name}"));
        Assert.True(opened.IsRead, opened.Problem?.ToString());
        var dated = written is { } day ? new DocumentDay(day, DayFrom.PageMeta) : (DocumentDay?)null;
        return DocumentReader.Read(opened.Text with { Dated = dated }).Claims;
    }

    private Judged Judge(IReadOnlyDictionary<string, string> row, List<ReadClaim> claims)
    {
        var found = claims.FindAll(c => IsThere(row, c) && HasValue(row, c.Claim, c.Number));
        var judged = new Judged(
            found.Count > 0,
            found.Exists(c => HasPeriod(row, c.Claim)),
            found.Exists(c => HasSubject(row, c.Claim))
        );
        if (judged is not { Value: true, Period: true, Subject: true })
        {
            output.WriteLine($"{judged} {row["locator"]}: {row["value"]} {row["unit"]}, {row["indicator"]}");
        }
        return judged;
    }

    // The lines that the reader names, one more or less.
    private static bool IsThere(IReadOnlyDictionary<string, string> row, ReadClaim read)
    {
        var lines = row["locator"]
            [(row["locator"].LastIndexOf('L') + 1)..]
            .Split('-')
            .Select(l => int.Parse(l, CultureInfo.InvariantCulture))
            .ToList();
        return read.Number.Spot.Line >= lines[0] - 1 && read.Number.Spot.Line <= lines[^1] + 1;
    }

    private static bool HasValue(IReadOnlyDictionary<string, string> row, Claim claim, FoundNumber number)
    {
        var (value, unit) = (row["value"], row["unit"].Split(" (")[0]);
        var isDate = Dates.Contains(unit);
        var isSame =
            claim.Figure?.Text.TrimStart('-') == value
            || claim.Printed == value
            || number.Printed.Split('-', '–').Contains(value)
            || (isDate && number.Value?.ToString(CultureInfo.InvariantCulture) == value);
        var isSaid =
            value.Contains(claim.Printed, StringComparison.OrdinalIgnoreCase)
            || claim.Printed.Contains(value, StringComparison.OrdinalIgnoreCase);
        var hasUnit = isDate
            ? Dates.Contains(claim.Unit)
            : claim.Unit == unit
                || claim.Unit.StartsWith($"{unit} ", StringComparison.Ordinal)
                || (unit is "index" or "%" && claim.Kind == ClaimKind.Index)
                || (unit == "count" && claim.Unit is "" or "count");
        return (isSame || isSaid) && hasUnit;
    }

    private static bool HasPeriod(IReadOnlyDictionary<string, string> row, Claim claim)
    {
        var isOpen =
            row["qualifier"].Contains("not stated", StringComparison.Ordinal)
            || row["period_start"].Length == 0
            || Dates.Contains(row["unit"].Split(' ')[0]);
        var text =
            row["period_start"] == row["period_end"]
                ? row["period_start"]
                : $"{row["period_start"]}/{row["period_end"]}";
        return (isOpen && claim.Period is null)
            || (
                Period.TryParse(text, out var period)
                    ? claim.Period is { } read
                        && (read == period || (isOpen && (period.Covers(read) || read.Covers(period))))
                    : isOpen
            );
    }

    // A turnover and what is between two are the same told from either side; an import of one from the other is an export of the other.
    private static bool HasSubject(IReadOnlyDictionary<string, string> row, Claim claim)
    {
        var (reporter, partner) = (claim.Reporter?.Code ?? "", claim.Partner?.Code ?? "");
        var isSame = reporter == row["reporter"] && partner == row["partner"];
        var isMirrored = row["flow"] is "turnover" or "na" && reporter == row["partner"] && partner == row["reporter"];
        var hasFlow =
            row["flow"] == claim.Direction
            || claim.Direction.Length == 0
                && (row["flow"] == "na" || row["indicator"].StartsWith("settlement", StringComparison.Ordinal));
        return (isSame || isMirrored) && hasFlow && HasIndicator(row["indicator"], claim);
    }

    // An event is named in the reader's own words.
    private static bool HasIndicator(string indicator, Claim claim) =>
        indicator.StartsWith("event:", StringComparison.Ordinal)
        || indicator.StartsWith("programme horizon", StringComparison.Ordinal)
            ? claim.Kind == ClaimKind.Event
            : claim.Indicator == indicator
                || indicator.StartsWith($"{claim.Indicator} ", StringComparison.Ordinal)
                || indicator == $"{claim.Indicator} y/y"
                || claim.Indicator == $"{indicator} y/y";

    private void Print(string what, List<Judged> judged) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {judged.Count}; value and unit {Share(judged, j => j.Value):P1}, period {Share(judged, j => j.Period):P1}, indicator, reporter, partner and flow {Share(judged, j => j.Subject):P1}"
            )
        );

    private static double Share(List<Judged> judged, Func<Judged, bool> isRight) =>
        (double)judged.Count(isRight) / judged.Count;

    private readonly record struct Judged(bool Value, bool Period, bool Subject);
}
