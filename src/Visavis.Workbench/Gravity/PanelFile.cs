using Visavis.DuckDb;
using Visavis.Econometrics.Panel;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench.Gravity;

/// <summary>Columns of a delimited file: numbers and levels, row by row. A row that lacks one of them is left out and counted.</summary>
/// <param name="Numbers">By column, as many values as there are rows.</param>
/// <param name="Factors">By column.</param>
/// <param name="Rows">Rows that have everything.</param>
/// <param name="Missing">Rows that lack something.</param>
internal sealed record PanelFile(
    IReadOnlyDictionary<string, double[]> Numbers,
    IReadOnlyDictionary<string, Factor> Factors,
    int Rows,
    long Missing
)
{
    // What files write for a value that is not there.
    private const string IsAbsent = "IN ('', 'NA', 'N/A', '.', 'NaN', 'nan', 'NULL', 'null')";

    /// <summary>Reads columns of a file.</summary>
    /// <param name="path">Comma, semicolon or tab, a row of names first; gzip or not.</param>
    /// <param name="numbers">Columns of numbers.</param>
    /// <param name="levels">Columns of codes or names.</param>
    /// <exception cref="ProblemException">No such file or column, or a value that is no number.</exception>
    public static PanelFile Read(string path, IReadOnlyList<string> numbers, IReadOnlyList<string> levels)
    {
        if (!File.Exists(path))
        {
            throw new ProblemException(Directory.Exists(path) ? Texts.PanelIsFolder(path) : Texts.NoPanel(path));
        }
        var file = Path.GetFullPath(path);
        using var database = DuckDbDatabase.OpenInMemory(
            new() { ExternalAccess = false, AllowedDirectories = [Path.GetDirectoryName(file)!] }
        );
        using var connection = database.Connect();
        try
        {
            var from = $"read_csv({Sql.Literal(file)}, all_varchar = true, header = true, null_padding = false)";
            RequireColumns(path, connection, from, [.. numbers, .. levels]);
            RequireNumbers(path, connection, from, numbers);
            return Read(connection, from, numbers, levels);
        }
        catch (DuckDbException e)
        {
            throw new ProblemException(Texts.UnreadablePanel(path, FirstLine(e.Message)));
        }
    }

    private static void RequireColumns(string path, DuckDbConnection connection, string from, string[] columns)
    {
        using var head = connection.Query($"FROM {from} LIMIT 0");
        var known = head.Columns.Select(c => c.Name).ToList();
        if (Array.Find(columns, c => !known.Contains(c)) is { } lacking)
        {
            throw new ProblemException(Texts.NoColumn(path, lacking, known));
        }
    }

    private static void RequireNumbers(
        string path,
        DuckDbConnection connection,
        string from,
        IReadOnlyList<string> numbers
    )
    {
        foreach (var column in numbers)
        {
            var name = Quoted(column);
            var wrong = connection.Read(
                $"""
                SELECT line, {name} AS text FROM (SELECT row_number() OVER () + 1 AS line, {name} FROM {from})
                WHERE {name} NOT {IsAbsent} AND TRY_CAST({name} AS DOUBLE) IS NULL LIMIT 1
                """,
                row => (Line: row.Int64("line"), Text: row.Text("text"))
            );
            if (wrong.Count > 0)
            {
                throw new ProblemException(Texts.NotANumber(path, column, wrong[0].Line, wrong[0].Text));
            }
        }
    }

    private static PanelFile Read(
        DuckDbConnection connection,
        string from,
        IReadOnlyList<string> numbers,
        IReadOnlyList<string> levels
    )
    {
        string[] columns = [.. numbers, .. levels];
        var whole = string.Join(
            " AND ",
            columns.Select(c => $"{Quoted(c)} IS NOT NULL AND {Quoted(c)} NOT {IsAbsent}")
        );
        var all = connection.Read($"SELECT count(*) AS n FROM {from}", r => r.Int64("n"))[0];
        var selected = numbers.Select(c => $"CAST({Quoted(c)} AS DOUBLE)").Concat(levels.Select(Quoted));
        // As long as the file: nothing grows, and what is whole needs no copy.
        var values = numbers.Select(_ => new double[all]).ToArray();
        var codes = levels.Select(_ => (Index: new CodeIndex(), Levels: new int[all])).ToArray();
        var rows = 0;
        using var result = connection.Query($"SELECT {string.Join(", ", selected)} FROM {from} WHERE {whole}");
        foreach (var chunk in result)
        {
            for (var c = 0; c < values.Length; c++)
            {
                chunk.Column(c).Values<double>().CopyTo(values[c].AsSpan(rows));
            }
            for (var c = 0; c < codes.Length; c++)
            {
                var column = chunk.Column(values.Length + c);
                for (var row = 0; row < chunk.Count; row++)
                {
                    codes[c].Levels[rows + row] = codes[c].Index.Of(column, row);
                }
            }
            rows += chunk.Count;
        }
        return new(
            numbers.Zip(values, (n, v) => (n, First(v, rows))).ToDictionary(StringComparer.Ordinal),
            levels
                .Zip(codes, (n, c) => (n, Sorted(n, [.. c.Index.Texts], First(c.Levels, rows))))
                .ToDictionary(StringComparer.Ordinal),
            rows,
            all - rows
        );
    }

    private static T[] First<T>(T[] values, int count) => values.Length == count ? values : values[..count];

    // Levels in ordinal order, so that the order of rows does not matter.
    private static Factor Sorted(string name, string[] texts, int[] codes)
    {
        var names = texts.Order(StringComparer.Ordinal).ToArray();
        var place = texts.Select(t => Array.BinarySearch(names, t, StringComparer.Ordinal)).ToArray();
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = place[codes[row]];
        }
        return new(name, codes, names);
    }

    private static string Quoted(string column) => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string FirstLine(string text) => text.Split('\n')[0];
}
