using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes categories or correspondences of the rows of a table.</summary>
internal sealed class CodeRows
{
    private const int LongestCode = 12;
    private static readonly string[] Days = ["dd.MM.yyyy", "yyyyMMdd", "yyyy-MM-dd"];

    private readonly Spot at;
    private readonly RawTable table;
    private readonly CodeColumns columns;
    private readonly List<SetAside> aside = [];

    private CodeRows(RawTable table, CodeColumns columns, Spot at) =>
        (this.table, this.columns, this.at) = (table, columns, at);

    public static ClassificationFile Of(RawTable table, Spot at, string? nomenclature)
    {
        var rows = new CodeRows(table, CodeColumns.Of(table.Header), at);
        if (rows.columns.IsConcordance)
        {
            return rows.Concordance();
        }
        if (!rows.columns.IsList)
        {
            return new() { File = at.File, Problems = [Texts.NoCodes(at, table.Header)] };
        }
        return rows.TryEdition(nomenclature, out var edition, out var problem)
            ? rows.List(edition)
            : new() { File = at.File, Problems = [problem] };
    }

    // The user's word first; then the file's own, its column's, its name's.
    private bool TryEdition(
        string? told,
        [NotNullWhen(true)] out Nomenclature? edition,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        problem = null;
        if (told is not null && !Nomenclatures.TryFind(told, out edition))
        {
            problem = Texts.UnknownNomenclature(at, told);
            return false;
        }
        edition = told is not null
            ? Nomenclatures.Find(told)
            : columns.Editions.Select(e => e.Nomenclature).FirstOrDefault();
        if (
            edition is null
            && !Nomenclatures.TryRead(table.Named, out edition)
            && !Nomenclatures.TryRead(at.File, out edition)
        )
        {
            problem = Texts.NoEdition(at);
        }
        return edition is not null;
    }

    private ClassificationFile List(Nomenclature edition)
    {
        var column = columns.Code >= 0 ? columns.Code : columns.Editions[0].Column;
        // ALL, TOTAL and AG6 name selections of the publisher's interface: no codes.
        var rows = table.Rows.Where(r => !IsSelection(r.Fields.ElementAtOrDefault(column) ?? "")).ToList();
        var categories = rows.Where(r => HasFields(r) && IsInForce(r, edition))
            .Select(r => (Row: r, Code: CodeIn(r, column, edition)))
            .Where(r => r.Code.Length > 0)
            .Select(r => (CategoryOf(edition, r.Code, r.Row.Fields[columns.Name]), r.Row.Line))
            .ToList();
        var distinct = categories.DistinctBy(c => c.Item1.Commodity.Code).ToImmutableArray();
        return Result(rows.Count, categories.Count - distinct.Length) with
        {
            Nomenclature = edition,
            Categories = distinct,
            Notes = rows.Count == table.Rows.Count ? [] : [Texts.Furniture(table.Rows.Count - rows.Count)],
        };
    }

    private ClassificationFile Concordance()
    {
        var ((from, first), (to, second)) = (columns.Editions[0], columns.Editions[1]);
        var lines = new List<(Correspondence, long)>();
        foreach (var row in table.Rows.Where(HasFields))
        {
            var source = CodeIn(row, from, first);
            var target = source.Length > 0 ? CodeIn(row, to, second) : "";
            if (target.Length > 0 && TryWeight(row, out var weight))
            {
                lines.Add((new(new(first.Id, source), new(second.Id, target), weight), row.Line));
            }
        }
        var distinct = lines.DistinctBy(l => (l.Item1.From, l.Item1.To)).ToImmutableArray();
        return Result(table.Rows.Count, lines.Count - distinct.Length) with
        {
            Nomenclature = first,
            To = second,
            Correspondences = distinct,
        };
    }

    private ClassificationFile Result(int rowsIn, int merged) =>
        new()
        {
            File = at.File,
            RowsIn = rowsIn,
            RowsMerged = merged,
            SetAside = [.. aside],
        };

    private static Category CategoryOf(Nomenclature edition, string code, string name) =>
        new(new(edition.Id, code), edition.ParentOf(code), name, name);

    private static bool IsSelection(string id) =>
        id is "ALL" or "TOTAL" || (id.StartsWith("AG", StringComparison.Ordinal) && id.Length == 3);

    private bool HasFields(RawRow row)
    {
        if (row.Fields.Count == table.Header.Count)
        {
            return true;
        }
        var place = at with { Line = row.Line };
        var problem =
            row.Fields.Count == 0 ? Texts.Quote(place) : Texts.FieldCount(place, table.Header.Count, row.Fields.Count);
        aside.Add(RowMapper.Aside(row.Line, "", string.Join(',', row.Fields), problem));
        return false;
    }

    // Lists that keep what was in force before and after hold several editions.
    private bool IsInForce(RawRow row, Nomenclature edition)
    {
        var (from, until) = (TextIn(row, columns.From), TextIn(row, columns.Until));
        if (Year(from, edition.From) <= (edition.To ?? int.MaxValue) && Year(until, int.MaxValue) >= edition.From)
        {
            return true;
        }
        var place = at with { Line = row.Line };
        aside.Add(
            RowMapper.Aside(row.Line, "", string.Join('|', row.Fields), Texts.NotInForce(place, (from, until), edition))
        );
        return false;
    }

    private static string TextIn(RawRow row, int column) => column < 0 ? "" : row.Fields[column].Trim();

    // 31.12.2021, 20211231 or 2021-12-31.
    private static int Year(string day, int otherwise) =>
        DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.Year
            : otherwise;

    /// <summary>The code of a row in its canonical form; empty where there is none, and the row is set aside.</summary>
    private string CodeIn(RawRow row, int column, Nomenclature edition)
    {
        var code = edition.Canonical(row.Fields[column]);
        if (code.Length is > 0 and <= LongestCode && char.IsAsciiDigit(code[0]) && code.All(char.IsAsciiLetterOrDigit))
        {
            return code;
        }
        var place = at with { Line = row.Line, Column = table.Header[column] };
        aside.Add(
            RowMapper.Aside(
                row.Line,
                place.Column,
                row.Fields[column],
                Texts.NoCode(place, row.Fields[column], edition)
            )
        );
        return "";
    }

    private bool TryWeight(RawRow row, out decimal? weight)
    {
        weight = null;
        if (columns.Weight < 0)
        {
            return true;
        }
        var text = row.Fields[columns.Weight];
        if (
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            && share is >= 0 and <= 1
        )
        {
            weight = share;
            return true;
        }
        var place = at with { Line = row.Line, Column = table.Header[columns.Weight] };
        aside.Add(RowMapper.Aside(row.Line, place.Column, text, Texts.NoWeight(place, text)));
        return false;
    }
}
