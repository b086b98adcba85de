using System.Collections.Immutable;
using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Names of the columns of a table of values by code; absent ones are told by their usual names.</summary>
/// <param name="Code">Column of codes.</param>
/// <param name="Value">Column of values.</param>
/// <param name="Cell">Columns that together say whose trade it is, and when.</param>
public sealed record CodedColumns(string? Code = null, string? Value = null, IReadOnlyList<string>? Cell = null);

/// <summary>A value under a code.</summary>
/// <param name="Code">As it stands there.</param>
/// <param name="Value">In the file's unit.</param>
/// <param name="Cell">What the columns of the cell say, joined.</param>
/// <param name="Place">Where it stands.</param>
public sealed record CodedRow(string Code, decimal Value, string Cell, Place Place);

/// <summary>A table of values by code, in delimited text.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Problems">Rows that are none, each with its reason.</param>
/// <param name="Refusal">Why nothing of the file can be used; absent where it can.</param>
public sealed record CodedFile(ImmutableArray<CodedRow> Rows, ImmutableArray<Problem> Problems, Problem? Refusal)
{
    private static readonly string[] Codes =
    [
        "code",
        "cmdcode",
        "commodity code",
        "commodity",
        "product",
        "k",
        "hs",
        "код",
    ];
    private static readonly string[] Values =
    [
        "value",
        "primaryvalue",
        "trade value (us$)",
        "tradevalue",
        "obs_value",
        "v",
        "стоимость",
    ];
    private static readonly string[] Cells =
    [
        "reporter",
        "reportercode",
        "partner",
        "partnercode",
        "flow",
        "flowcode",
        "period",
        "year",
        "i",
        "j",
        "t",
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Plain or gzip.</param>
    /// <param name="nomenclature">The edition of its codes: a column of its name holds them.</param>
    /// <param name="columns">Names of its columns.</param>
    public static CodedFile Read(string path, Nomenclature nomenclature, CodedColumns columns)
    {
        var at = new Spot("", Path.GetFileName(path));
        var problem = SnapshotFile.TryOpen(path, at, out var snapshot);
        using (snapshot)
        {
            try
            {
                return problem is null
                    ? Of(CodeTable.Read(TableBytes.Read(snapshot!.Bytes)), at, nomenclature, columns)
                    : Refused(problem);
            }
            catch (TooMuchException e)
            {
                return Refused(Texts.TooMuch(at, e));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return Refused(Texts.Unreadable(at, e));
            }
        }
    }

    private static CodedFile Of(RawTable table, Spot at, Nomenclature nomenclature, CodedColumns columns)
    {
        var code = Find(table.Header, columns.Code, [.. Codes, nomenclature.Id.ToLowerInvariant()]);
        var value = Find(table.Header, columns.Value, Values);
        if (code < 0 || value < 0)
        {
            var wanted = code < 0 ? columns.Code ?? Codes[0] : columns.Value ?? Values[0];
            return Refused(Texts.ColumnMissing(at, wanted, Spelling.Nearest(wanted, table.Header)));
        }
        var cell = Enumerable.Range(0, table.Header.Count).Where(i => IsCell(table.Header[i], columns.Cell)).ToList();
        var (rows, problems) = (ImmutableArray.CreateBuilder<CodedRow>(), ImmutableArray.CreateBuilder<Problem>());
        foreach (var row in table.Rows)
        {
            var place = at with { Line = row.Line };
            if (row.Fields.Count != table.Header.Count)
            {
                problems.Add(Texts.FieldCount(place, table.Header.Count, row.Fields.Count));
            }
            else if (
                decimal.TryParse(row.Fields[value], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            )
            {
                var whose = string.Join('|', cell.Select(i => row.Fields[i]));
                rows.Add(new(row.Fields[code], number, whose, new(at.File, "", row.Line, table.Header[code])));
            }
            else
            {
                problems.Add(Texts.NoNumber(place with { Column = table.Header[value] }, row.Fields[value]));
            }
        }
        return new(rows.ToImmutable(), problems.ToImmutable(), null);
    }

    private static CodedFile Refused(Problem problem) => new([], [], problem);

    private static bool IsCell(string header, IReadOnlyList<string>? told) =>
        (told ?? Cells).Contains(header.Trim(), StringComparer.OrdinalIgnoreCase);

    private static int Find(IReadOnlyList<string> header, string? told, string[] usual)
    {
        string[] words = told is null ? usual : [told];
        return words.Select(w => IndexOf(header, w)).FirstOrDefault(i => i >= 0, -1);
    }

    private static int IndexOf(IReadOnlyList<string> header, string word)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Trim().Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }
        return -1;
    }
}
