namespace Visavis.Analysis.Identities;

/// <summary>How far one cell can lie by the rows that speak of it alone, and which of them set the ends.</summary>
internal sealed class CellBounds
{
    private Row? lowRow;
    private Row? highRow;

    public Rational Low { get; private set; } = Rational.Zero;

    public Rational? High { get; private set; }

    /// <summary>In how many rows of several entries the cell stands.</summary>
    public int Uses { get; set; }

    /// <summary>Whether it stands in a sum that is asked for.</summary>
    public bool IsAsked { get; set; }

    /// <summary>Whether it can be one number alone.</summary>
    public bool IsFixed => Low == High;

    /// <summary>Whether it can be anything that is not negative, for all but one row.</summary>
    public bool IsRest => Uses == 1 && !IsAsked && High is null && lowRow is null;

    /// <summary>Takes in a row of a single entry.</summary>
    public void Narrow(Row row)
    {
        var coefficient = row.Entries[0].Coefficient;
        var (low, high) = (row.Low / coefficient, row.High / coefficient);
        if (coefficient.Sign < 0)
        {
            (low, high) = (high, low);
        }
        if (low > Low)
        {
            (Low, lowRow) = (low!.Value, row);
        }
        if (high is { } top && !(top >= High))
        {
            (High, highRow) = (top, row);
        }
    }

    /// <summary>What to add to a proof for so many times an end: positive for the high one. Nothing for "not negative".</summary>
    public IEnumerable<Multiple> Multiples(Rational factor)
    {
        if ((factor.Sign > 0 ? highRow : lowRow) is { } row)
        {
            yield return new(row, factor / row.Entries[0].Coefficient);
        }
    }

    /// <summary>The proof that the ends exclude each other; absent when they do not.</summary>
    public Certificate? Refute() => Low > High ? new([.. Multiples(-Rational.One), .. Multiples(Rational.One)]) : null;
}
