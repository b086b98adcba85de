using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>What a number in a text is.</summary>
public enum NumberRole : byte
{
    /// <summary>A quantity: it counts or measures something.</summary>
    Quantity,

    /// <summary>A year, or years from one to another.</summary>
    Year,

    /// <summary>A day or a month.</summary>
    Date,

    /// <summary>A clock time.</summary>
    Time,

    /// <summary>The number of a page, at its head or foot or cited.</summary>
    Page,

    /// <summary>A number in the list of references: [14].</summary>
    Reference,

    /// <summary>The number of a table, figure, chapter, appendix.</summary>
    Label,

    /// <summary>The number of an act, an article, a decree, a paragraph.</summary>
    Article,

    /// <summary>A mark that leads to a footnote, glued to a word or a number.</summary>
    FootnoteMark,

    /// <summary>A code of a nomenclature, a postal code, a telephone number, an identifier.</summary>
    Code,

    /// <summary>The number of an item in a list.</summary>
    ListNumber,

    /// <summary>Part of a name: COVID-19, G20, EU27, MI-6.</summary>
    Name,
}

/// <summary>A number that the reader found in a document, in digits or in words, and what it makes of it. What a made-up document is known to print is a <see cref="Synthetic.Documents.WrittenNumber"/>.</summary>
public sealed record FoundNumber
{
    /// <summary>Place among the numbers of the document, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>What it is.</summary>
    public required NumberRole Role { get; init; }

    /// <summary>The number alone: "33,9", "66–67", "четвертую".</summary>
    public required TextRange Range { get; init; }

    /// <summary>The number with its qualifier and unit: "около 23 млрд долл.".</summary>
    public required TextRange Phrase { get; init; }

    /// <summary>Where it stands in the document.</summary>
    public required TextSpot Spot { get; init; }

    /// <summary>The number as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>The number in the printed unit, of a range its middle; absent where the words leave it open ("several dozen").</summary>
    public decimal? Value { get; init; }

    /// <summary>The number with what its digits stand for; absent where it is a fraction in words or left open.</summary>
    public PrintedFigure? Figure { get; init; }

    /// <summary>"USD bn", "%", "pp", "times", "share", "rank", "count", "year", "years", "date", "months", "% of GDP", "USD/t"; empty where none is printed.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The word before it.</summary>
    public Qualifier Qualifier { get; init; }
}
