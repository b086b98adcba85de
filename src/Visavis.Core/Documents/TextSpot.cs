using System.Globalization;

namespace Visavis.Core;

/// <summary>Where a piece of text stands in its document. Counted from 1; 0 where the format has no such thing.</summary>
/// <param name="Page">Page; 0 where the format has none.</param>
/// <param name="Line">Line of the file; of a format without lines the paragraph.</param>
/// <param name="Column">Character in the line.</param>
public readonly record struct TextSpot(int Page, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var inPage = string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}");
        return Page > 0 ? string.Create(CultureInfo.InvariantCulture, $"page {Page}, {inPage}") : inPage;
    }
}
