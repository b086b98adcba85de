using System.Globalization;
using System.Text;
using Visavis.Core;
using Visavis.DuckDb;
using Visavis.Store.Reading;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench.Exports;

/// <summary>From the ledger into a file that another program reads: row by row, whole or not at all.</summary>
public static class Export
{
    /// <summary>Names of the forms.</summary>
    public static IEnumerable<string> Formats =>
        ExportFormat.All.Select(f => f.Name).Append(ParquetCopy.Name).Order(StringComparer.Ordinal);

    /// <summary>What the file is called where nobody says.</summary>
    public static string FileName(string source, string format) =>
        format == ParquetCopy.Name ? $"{source}.{format}" : $"{source}.{format}.csv";

    /// <summary>What is said of a name that is no form's; absent for one that is.</summary>
    public static Problem? Refusal(string format) =>
        Formats.Contains(format) ? null : Texts.UnknownFormat(format, Formats, "--as");

    /// <exception cref="ProblemException">No such form or source, nothing to write, or the file cannot be written.</exception>
    public static ExportSummary Run(LedgerView view, ExportQuestion question, string path)
    {
        if (Refusal(question.Format) is { } refusal)
        {
            throw new ProblemException(refusal);
        }
        var vintages = view.Vintages.Where(v => v.Source.Id == question.Source).Select(v => v.Id).ToList();
        var half = path + ".half";
        try
        {
            var written =
                question.Format == ParquetCopy.Name
                    ? ParquetCopy.Write(view, question, Chosen(question, vintages), half)
                    : Lines(view, question, vintages, half);
            if (written.IsTooLong)
            {
                File.Delete(half);
                return written;
            }
            if (written.Rows == 0)
            {
                File.Delete(half);
                throw new ProblemException(Texts.NothingToExport(question.Source, question.Format));
            }
            File.Move(half, path, overwrite: true);
            return written with { Path = path };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Texts.CannotWrite(path, e.Message), isUnavailable: true);
        }
    }

    private static ExportSummary Lines(LedgerView view, ExportQuestion question, List<int> vintages, string path)
    {
        var format = ExportFormat.All.First(f => f.Name == question.Format);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        return Write(view, format, question, vintages, writer);
    }

    private static ExportSummary Write(
        LedgerView view,
        ExportFormat format,
        ExportQuestion question,
        List<int> vintages,
        StreamWriter writer
    )
    {
        var (condition, parameters) = Chosen(question, vintages);
        var one = format.TakesOneFrame ? OneFrame(view, condition, parameters) : "TRUE";
        var line = new CsvLine();
        foreach (var name in format.Header)
        {
            line.Add(name);
        }
        line.WriteTo(writer);
        var (rows, observations) = (0L, 0L);
        using var sums = view.Sums(
            $"WITH chosen AS (SELECT * FROM observation WHERE {condition} AND {one}) {format.Sql}",
            parameters
        );
        foreach (var chunk in sums)
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                var row = chunk.Row(i);
                if (format.Write(line, row))
                {
                    line.WriteTo(writer);
                    rows++;
                    observations += row.Int64("observations");
                }
            }
            if (writer.BaseStream.Position > question.MostBytes)
            {
                return new("", rows, observations, 0) { IsTooLong = true };
            }
        }
        return new("", rows, observations, Total(view, condition, parameters) - observations);
    }

    // A form with one value for a movement takes one of the frames in which a source may give it.
    private static string OneFrame(LedgerView view, string condition, (string, Parameter)[] parameters)
    {
        var values = $"{condition} AND variable = 'TradeValue'";
        return $"(variable <> 'TradeValue' OR {Frames.Preferred(Frames.In(view, values, parameters))})";
    }

    private static long Total(LedgerView view, string condition, (string, Parameter)[] parameters)
    {
        using var sums = view.Sums($"SELECT count(*) FROM observation WHERE {condition}", parameters);
        foreach (var chunk in sums)
        {
            return (long)chunk.Column(0).Integer(0);
        }
        return 0;
    }

    private static (string Condition, (string, Parameter)[] Parameters) Chosen(
        ExportQuestion question,
        List<int> vintages
    )
    {
        var ids = string.Join(", ", vintages.Select(v => v.ToString(CultureInfo.InvariantCulture)));
        var sql = new StringBuilder(vintages.Count == 0 ? "FALSE" : $"vintage IN ({ids})");
        var parameters = new List<(string, Parameter)>();
        void In(string column, IReadOnlyList<string> codes)
        {
            var names = codes.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{column}{i}")).ToList();
            parameters.AddRange(names.Zip(codes, (name, code) => (name, (Parameter)code)));
            if (names.Count > 0)
            {
                sql.Append(CultureInfo.InvariantCulture, $" AND {column} IN (${string.Join(", $", names)})");
            }
        }
        In("reporter", question.Reporters);
        In("partner", question.Partners);
        if (question.Within?.StartMonth is { } first)
        {
            sql.Append(" AND start_month >= $first");
            parameters.Add(("first", first));
        }
        if (question.Within?.EndMonth is { } end)
        {
            sql.Append(" AND start_month + months <= $last");
            parameters.Add(("last", end));
        }
        return (sql.ToString(), [.. parameters]);
    }
}
