using Visavis.Core;
using Visavis.DuckDb;

namespace Visavis.Store.Ingest;

/// <summary>Writes claims, in the order of <c>claim.sql</c>, and their terms, in that of <c>term.sql</c>.</summary>
internal static class ClaimRows
{
    private const int IntervalScale = 12;

    public static void Write(scoped ChunkWriter chunk, int row, int vintage, Claim claim)
    {
        var to = new RowCursor(chunk, row);
        to.Int32(vintage);
        to.Text(claim.Id);
        to.Text(claim.Source);
        to.Text(claim.Locator);
        to.Text(claim.Indicator);
        to.Word(claim.Kind);
        to.Text(claim.Reporter?.Code);
        to.Text(claim.Partner?.Code);
        to.Text(claim.Direction);
        to.Text(claim.Commodity.Nomenclature);
        to.Text(claim.Commodity.Code);
        to.Word(claim.Coverage);
        to.Int32(claim.Period?.StartMonth);
        to.Int32(claim.Period?.Months);
        to.Int32(claim.BasePeriod?.StartMonth);
        to.Int32(claim.BasePeriod?.Months);
        to.Word(claim.Whole);
        to.Text(claim.Printed);
        to.Text(claim.Figure?.Text);
        to.Text(claim.Unit);
        to.Word(claim.Qualifier);
        to.Text(claim.Remark);
        to.Boolean(claim.IsForecast);
        to.Text(claim.Lineage.Publisher);
        to.Text(claim.Lineage.Statement);
        SeriesRows.WritePlace(ref to, claim.Place);
        WriteInterval(ref to, ClaimTerms.EvidenceOf(claim));
    }

    public static void WriteTerm(scoped ChunkWriter chunk, int row, int vintage, ClaimTerm term)
    {
        var to = new RowCursor(chunk, row);
        var cell = term.Term.Cell;
        to.Int32(vintage);
        to.Text(term.Claim);
        to.Text(term.IsBase ? "Base" : "Term");
        to.Int32(term.Ordinal);
        to.Decimal(term.Term.Coefficient);
        to.Text(cell.Exporter.Code);
        to.Text(cell.Importer.Code);
        to.Text(cell.Commodity.Nomenclature);
        to.Text(cell.Commodity.Code);
        to.Int32(cell.Period.StartMonth);
        to.Int32(cell.Period.Months);
        to.Word(cell.Coverage);
        to.Text(cell.Currency.Code);
        to.Text(cell.Side?.Code);
    }

    /// <summary>All terms of a claim, those of the numerator first.</summary>
    public static IEnumerable<ClaimTerm> TermsOf(Claim claim) =>
        ClaimTerms.EvidenceOf(claim) is { } evidence
            ? evidence
                .Terms.Select((t, i) => new ClaimTerm(claim.Id, false, i, t))
                .Concat(evidence.Base.Select((t, i) => new ClaimTerm(claim.Id, true, i, t)))
            : [];

    // Rounded outwards: a stored interval never excludes what the printed one allows.
    private static void WriteInterval(ref RowCursor to, Evidence? evidence)
    {
        to.Boolean(evidence is not null);
        to.Decimal(Round(evidence?.Interval.Low, MidpointRounding.ToNegativeInfinity));
        to.Decimal(Round(evidence?.Interval.High, MidpointRounding.ToPositiveInfinity));
    }

    private static decimal? Round(decimal? end, MidpointRounding outwards) =>
        end is { } value ? decimal.Round(value, IntervalScale, outwards) : null;
}

/// <summary>A term of a claim, and where in it it stands.</summary>
internal sealed record ClaimTerm(string Claim, bool IsBase, int Ordinal, Term Term);
