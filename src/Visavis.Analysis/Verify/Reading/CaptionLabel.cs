namespace Visavis.Analysis.Verify.Reading;

/// <summary>The name of a table or figure as locators print it: "Table 2".</summary>
internal static class CaptionLabel
{
    /// <summary>The label of a caption; empty where it has none.</summary>
    public static string Of(Piece caption)
    {
        var number = caption.Numerals.Find(n => n.Role is Reading.NumberRole.Label)?.First ?? -1;
        var printed = number < 0 ? "" : caption.Tokens[number].Key;
        return IsTable(caption) ? $"Table {printed}".Trim() : $"Figure {printed}".Trim();
    }

    /// <summary>"table" or "figure".</summary>
    public static string Thing(string label) =>
        label.StartsWith("Table", StringComparison.Ordinal) ? "table" : "figure";

    private static bool IsTable(Piece caption) =>
        caption.Tokens.Count > 0
        && (
            caption.Tokens[0].Key.StartsWith("табл", StringComparison.Ordinal)
            || caption.Tokens[0].Key is "table" or "tab"
        );
}
