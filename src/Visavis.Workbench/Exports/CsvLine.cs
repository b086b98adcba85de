using System.Globalization;
using System.Text;
using Visavis.Core;

namespace Visavis.Workbench.Exports;

/// <summary>One line of a comma-separated file, field by field.</summary>
public sealed class CsvLine
{
    private readonly StringBuilder line = new();
    private bool hasFields;

    public void Add(string text)
    {
        Separate();
        var isQuoted = text.AsSpan().IndexOfAny(",\"\r\n") >= 0;
        line.Append(isQuoted ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
    }

    /// <summary>Words of a source, on one line: what a spreadsheet program would take for a formula is made a text.</summary>
    public void AddWords(string text)
    {
        var words = text.ReplaceLineEndings(" ");
        Add(words is ['=' or '+' or '-' or '@' or '\t', ..] ? $"'{words}" : words);
    }

    public void Add(int number) => Add(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A figure as it was printed.</summary>
    /// <param name="value">In units.</param>
    /// <param name="lastDigit">Power of ten of the last printed digit, in units.</param>
    /// <param name="exponent">Power of ten of the unit that is written.</param>
    public void Add(decimal value, int lastDigit, int exponent)
    {
        var decimals = Math.Max(0, exponent - lastDigit);
        var printed = value / PrintedFigure.PowerOfTen((sbyte)exponent);
        Add(printed.ToString($"F{decimals.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture));
    }

    public void WriteTo(TextWriter writer)
    {
        writer.Write(line.Append('\n'));
        line.Clear();
        hasFields = false;
    }

    private void Separate()
    {
        if (hasFields)
        {
            line.Append(',');
        }
        hasFields = true;
    }
}
