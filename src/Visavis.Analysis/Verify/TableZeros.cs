using Visavis.Analysis.Verify.Reading;

namespace Visavis.Analysis.Verify;

/// <summary>The zeros that end a whole number were measured where other numbers of its table are as fine.</summary>
internal static class TableZeros
{
    /// <summary>The reading, claims with measured zeros marked.</summary>
    public static DocumentReading Counted(DocumentReading reading)
    {
        var finestByTable = reading
            .Claims.Where(c => c.Number is { Range.Row: >= 0, Figure: not null })
            .GroupBy(c => (c.Number.Range.Block, c.Number.Unit))
            .ToDictionary(t => t.Key, t => t.Min(c => c.Number.Figure!.Value.CountingDigit));
        return reading with
        {
            Claims = [.. reading.Claims.Select(c => IsMeasured(c.Number, finestByTable) ? Measured(c) : c)],
        };
    }

    private static bool IsMeasured(FoundNumber number, Dictionary<(int, string), sbyte> finestByTable) =>
        number is { Range.Row: >= 0, Figure: { } figure }
        && figure.CountingDigit > figure.LastDigit
        && finestByTable[(number.Range.Block, number.Unit)] <= figure.LastDigit;

    private static ReadClaim Measured(ReadClaim read) => read with { Claim = read.Claim with { ZerosCount = true } };
}
