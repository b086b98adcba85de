using Visavis.Core;

namespace Visavis.Reports.Flat;

/// <summary>What a cell of a flat table holds: one thing only.</summary>
internal abstract record FlatCell
{
    /// <summary>Nothing to say here.</summary>
    public static FlatCell Empty { get; } = new FlatText("");
}

/// <summary>Words.</summary>
/// <param name="Text">Cleaned; empty where there is nothing to say.</param>
internal sealed record FlatText(string Text) : FlatCell;

/// <summary>A year that names a row.</summary>
/// <param name="Year">Four digits.</param>
internal sealed record FlatYear(int Year) : FlatCell;

/// <summary>A number, or an end of its interval.</summary>
/// <param name="Value">In the printed unit, not rounded.</param>
/// <param name="Decimals">Decimals that are shown.</param>
/// <param name="Kind">Who stands behind it.</param>
internal sealed record FlatNumber(decimal Value, int Decimals, NumberKind Kind) : FlatCell
{
    /// <summary>The number itself.</summary>
    public static FlatNumber Of(Number n) => new(NumberText.Printed(n.Value, n.Unit), n.Decimals, n.Kind);

    /// <summary>An end of its interval, with one decimal more, as everywhere.</summary>
    public static FlatCell End(Number n, Func<Interval, decimal?> end, FlatUnbounded unbounded) =>
        n.Interval switch
        {
            null => Empty,
            { } i when end(i) is { } value => new FlatNumber(
                NumberText.Printed(value, n.Unit),
                n.Decimals + 1,
                NumberKind.Reported
            ),
            _ => unbounded,
        };
}

/// <summary>No number, and why.</summary>
/// <param name="Reason">Why.</param>
internal sealed record FlatMissing(MissingReason Reason) : FlatCell;

/// <summary>An interval has no end on this side.</summary>
/// <param name="IsHigh">Whether it is the high side.</param>
internal sealed record FlatUnbounded(bool IsHigh) : FlatCell;
