namespace Visavis.Core;

/// <summary>The word that a text puts before a number.</summary>
public enum Qualifier : byte
{
    /// <summary>None: the number stands for its rounding interval.</summary>
    Exactly,

    /// <summary>About, nearly as much either way: one more unit of the last counting digit on both sides.</summary>
    About,

    /// <summary>Almost, nearly, up to: the number is the top, one unit of the last counting digit above the bottom.</summary>
    Almost,

    /// <summary>More than, over, at least: no top.</summary>
    MoreThan,

    /// <summary>Less than: no bottom.</summary>
    LessThan,
}
