using System.Text;

namespace Visavis.DuckDb;

/// <summary>Writes names and values into SQL so that they stay names and values.</summary>
public static class Sql
{
    /// <summary>UTF-8 that refuses half a surrogate pair instead of replacing it.</summary>
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A name in double quotes.</summary>
    public static string Identifier(string name) =>
        $"\"{Checked(name).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text in single quotes.</summary>
    public static string Literal(string text) => $"'{Checked(text).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A list of texts, as read_parquet takes one.</summary>
    public static string Literal(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Literal))}]";

    /// <summary>The text itself, if it may cross into C: no NUL, which would end it, and no broken surrogate.</summary>
    internal static string Checked(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("NUL cannot stand in SQL: bind the value as a parameter.", nameof(text));
        }
        _ = Utf8.GetByteCount(text);
        return text;
    }
}
