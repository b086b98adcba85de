using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Visavis.Sources;

/// <summary>The texts that a workbook keeps once.</summary>
internal static class SharedStrings
{
    private const int Most = 1_000_000;

    /// <exception cref="TooMuchException">There are more than a million.</exception>
    public static List<string> Of(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem))
            {
                texts.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
            }
            if (texts.Count > Most)
            {
                throw new TooMuchException("ING012.texts", ("most", Most));
            }
        }
        return texts;
    }

    // Reading aids (rPh) are no part of the text.
    private static string TextOf(SharedStringItem item) =>
        item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(r => r.Text?.Text));
}
