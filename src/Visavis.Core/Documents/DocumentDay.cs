namespace Visavis.Core;

/// <summary>Where a document says on which day it was written.</summary>
public enum DayFrom : byte
{
    /// <summary>A line at its head.</summary>
    Line,

    /// <summary>What a page says of itself to machines.</summary>
    PageMeta,

    /// <summary>The properties of a DOCX file.</summary>
    Properties,

    /// <summary>What a PDF file says of itself.</summary>
    PdfInfo,
}

/// <summary>The day on which a document was written.</summary>
/// <param name="Day">The day.</param>
/// <param name="From">Where it is said.</param>
public readonly record struct DocumentDay(DateOnly Day, DayFrom From);
