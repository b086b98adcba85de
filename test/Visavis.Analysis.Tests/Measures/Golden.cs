using System.Globalization;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>One golden row: the sums, what comes out, how near, and where the answer is from.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Sums">In the order of the measure's columns.</param>
/// <param name="Expected">Absent where the measure is undefined; then <paramref name="Why"/> is the reason that it gives.</param>
/// <param name="Tolerance">Absolute.</param>
/// <param name="Why">Pencil, publication or other software; never our own output.</param>
public sealed record Golden(int Line, double[] Sums, double? Expected, double Tolerance, string Why)
{
    public static IReadOnlyList<string> Header(string measure) =>
        File.ReadLines(Repository.Golden(measure)).First().Split(',');

    /// <summary>The rows of a measure's golden file. The last field may hold commas; a vector is joined by semicolons.</summary>
    public static IEnumerable<Golden> Rows(string measure)
    {
        var header = Header(measure);
        return File.ReadLines(Repository.Golden(measure))
            .Select((line, i) => (Fields: line.Split(',', header.Count), Line: i + 1))
            .Skip(1)
            .Select(row => Row(header, row.Fields, row.Line));
    }

    private static Golden Row(IReadOnlyList<string> header, string[] fields, int line)
    {
        string Field(string name) => fields[header.ToList().IndexOf(name)];
        var sums = fields.TakeWhile((_, i) => header[i] != "expected").SelectMany(f => f.Split(';')).Select(Number);
        double? expected = Field("expected") == "undefined" ? null : Number(Field("expected"));
        return new(
            line,
            [.. sums],
            expected,
            header.Contains("tolerance") ? Number(Field("tolerance")) : 1e-9,
            fields[^1]
        );
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
