using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Where each role stands in a row: in a column, or nowhere because the manifest says it once for all.</summary>
internal sealed class Binding
{
    private readonly Manifest manifest;
    private readonly Dictionary<string, int> columnOf;

    private Binding(Manifest manifest, IReadOnlyList<string> header)
    {
        this.manifest = manifest;
        Header = header;
        columnOf = header
            .Select((h, i) => (h, i))
            .DistinctBy(p => p.h)
            .ToDictionary(p => p.h, p => p.i, StringComparer.Ordinal);
        Expected =
        [
            .. manifest
                .Expect.Where(e => columnOf.ContainsKey(e.Key))
                .Select(e => new Expectation(columnOf[e.Key], e.Key, e.Value, Encoding.UTF8.GetBytes(e.Value))),
        ];
        Doubled =
        [
            .. manifest
                .Constants.Where(c => manifest.Columns.ContainsKey(c.Key))
                .Select(c => new Slot(columnOf[manifest.Columns[c.Key]], c.Key, Encoding.UTF8.GetBytes(c.Value))),
        ];
        var declared = FiguresOf(manifest, header);
        Figures = [.. declared.Select(f => new FigureSlots(this, f, ColumnsOf(f, declared)))];
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<Expectation> Expected { get; }

    /// <summary>What a column says and the file's name too.</summary>
    public IReadOnlyList<Slot> Doubled { get; }

    /// <summary>The figures that a row may hold.</summary>
    public IReadOnlyList<FigureSlots> Figures { get; }

    /// <summary>Binds, or says everything that is wrong with the header.</summary>
    public static Binding? Of(Manifest manifest, IReadOnlyList<string> header, Spot at, List<Problem> problems)
    {
        var before = problems.Count;
        var needed = Needed(manifest);
        var known = needed.Concat(manifest.Ignore).Concat(Across(manifest, header).Select(f => f.Column)).ToList();
        var twice = header
            .GroupBy(h => h, StringComparer.Ordinal)
            .Where(g => g.Count() > 1 && !manifest.Ignore.Contains(g.Key));
        problems.AddRange(twice.Select(g => Texts.ColumnTwice(at, g.Key)));
        var missing = needed.Except(header, StringComparer.Ordinal).Except(manifest.Optional).ToList();
        var unknown = header.Except(known, StringComparer.Ordinal).ToList();
        problems.AddRange(missing.Select(h => Texts.ColumnMissing(at, h, Spelling.Nearest(h, unknown))));
        problems.AddRange(unknown.Select(h => Texts.ColumnUnknown(at, h, Spelling.Nearest(h, missing))));
        return problems.Count == before ? new(manifest, header) : null;
    }

    /// <summary>Headers without which a file is not this source's.</summary>
    public static IReadOnlyList<string> Needed(Manifest manifest) =>
        [
            .. manifest
                .Columns.Values.Concat(manifest.Expect.Keys)
                .Concat(manifest.Joined.SelectMany(j => j.Value))
                .Concat(manifest.Figures.Select(f => f.Column))
                .Concat(manifest.Figures.SelectMany(f => f.Columns.Values))
                .Concat(manifest.Figures.SelectMany(f => f.Only.Keys))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Every header that the manifest has a word on: the row of a format that has no header of its own.</summary>
    public static IReadOnlyList<string> Declared(Manifest manifest) =>
        [.. Needed(manifest).Concat(manifest.Optional).Concat(manifest.Ignore).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a header is one of a file of this source, whatever stands below it.</summary>
    public static bool Fits(Manifest manifest, IReadOnlyList<string> header) =>
        Of(manifest, header, new("", ""), []) is not null;

    /// <summary>The slot of a role; absent where neither a column nor a constant says it.</summary>
    public Slot? SlotOf(string role)
    {
        if (manifest.Columns.TryGetValue(role, out var header))
        {
            return columnOf.TryGetValue(header, out var column) ? new(column, header, []) : null;
        }
        if (manifest.Joined.TryGetValue(role, out var headers))
        {
            return new JoinedSlot([.. headers.Select(h => columnOf[h])], string.Join(JoinedSlot.Between, headers));
        }
        return manifest.Constants.TryGetValue(role, out var constant)
            ? new(-1, role, Encoding.UTF8.GetBytes(constant))
            : null;
    }

    /// <summary>The slot of a header that is there.</summary>
    public Slot ColumnOf(string header) => new(columnOf[header], header, []);

    private static List<FigureColumn> FiguresOf(Manifest manifest, IReadOnlyList<string> header)
    {
        var declared = manifest.Figures.Concat(Across(manifest, header)).ToList();
        var single = manifest.Columns.GetValueOrDefault(Role.Value);
        return declared.Count > 0 || single is null ? declared : [new FigureColumn { Column = single }];
    }

    private static IEnumerable<FigureColumn> Across(Manifest manifest, IReadOnlyList<string> header)
    {
        if (manifest.Across is not { } across)
        {
            yield break;
        }
        var pattern = new Regex(
            $"^(?:{across.Headers})$",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
        );
        foreach (var column in header)
        {
            if (pattern.Match(column) is { Success: true } match)
            {
                yield return new()
                {
                    Column = column,
                    Optional = true,
                    Set = SaidBy(across, match),
                };
            }
        }
    }

    // "Belarus's exports to Russia in 2019" says four roles at once.
    private static ImmutableSortedDictionary<string, string> SaidBy(AcrossLayout across, Match match)
    {
        var said = Role
            .All.Where(r => match.Groups[r].Success)
            .Select(r => KeyValuePair.Create(r, match.Groups[r].Value))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        var text = match.Groups["text"] is { Success: true } group ? group.Value : match.Value;
        return said.IsEmpty ? FigureColumn.Nothing.Add(across.Role, text) : said;
    }

    private FigureSlots.Columns ColumnsOf(FigureColumn figure, IReadOnlyList<FigureColumn> all) =>
        new(
            columnOf[figure.Column],
            [.. figure.Only.Where(o => columnOf.ContainsKey(o.Key)).Select(o => (columnOf[o.Key], Bytes(o.Value)))],
            [.. figure.Unless.Select(h => (columnOf[h], Bytes(all.First(f => f.Column == h).Blank)))]
        );

    private static byte[][] Bytes(IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}

/// <summary>Where the roles of one figure of a row stand.</summary>
internal sealed class FigureSlots(Binding binding, FigureColumn figure, FigureSlots.Columns columns)
{
    private readonly byte[][] blank = [.. figure.Blank.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The figure's own column, the columns whose texts say whether a row has it, and those beside which it has not, with the texts that are no figure there.</summary>
    internal sealed record Columns(
        int Value,
        (int Column, byte[][] Texts)[] Only,
        (int Column, byte[][] Blank)[] Unless
    );

    /// <summary>The cell.</summary>
    public Slot Value { get; } = new(columns.Value, figure.Column, []);

    /// <summary>The slot of a role; absent where nothing says it.</summary>
    public Slot? SlotOf(string role) =>
        figure.Set.TryGetValue(role, out var text) ? new(-1, figure.Column, Encoding.UTF8.GetBytes(text))
        : figure.Columns.TryGetValue(role, out var header) ? binding.ColumnOf(header)
        : binding.SlotOf(role);

    /// <summary>Whether a row is of the kind that has this figure.</summary>
    public bool IsMeant(Fields fields)
    {
        foreach (var (column, texts) in columns.Only)
        {
            if (!IsOneOf(fields[column], texts))
            {
                return false;
            }
        }
        foreach (var (column, texts) in columns.Unless)
        {
            if (!IsBlank(fields[column], texts))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether the cell is empty and need not be filled.</summary>
    public bool IsLeftOut(Fields fields) => figure.Optional && IsBlank(fields[columns.Value], blank);

    private static bool IsBlank(ReadOnlySpan<byte> text, byte[][] blank) => text.IsEmpty || IsOneOf(text, blank);

    private static bool IsOneOf(ReadOnlySpan<byte> text, byte[][] texts)
    {
        foreach (var one in texts)
        {
            if (text.SequenceEqual(one))
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>A column, or a constant.</summary>
internal record Slot(int Column, string Header, byte[] Constant)
{
    /// <summary>What stands for a role that nothing says.</summary>
    public static Slot Unsaid(string role) => new(-1, role, []);

    public virtual ReadOnlySpan<byte> In(Fields fields) => Column >= 0 ? fields[Column] : Constant;
}

/// <summary>Several columns that say one thing together. For one thread.</summary>
internal sealed record JoinedSlot(int[] Columns, string Header) : Slot(-1, Header, [])
{
    /// <summary>What stands between the texts.</summary>
    public const string Between = " | ";

    private byte[] buffer = new byte[256];

    public override ReadOnlySpan<byte> In(Fields fields)
    {
        var length = 0;
        foreach (var column in Columns)
        {
            length = Add(length > 0 ? " | "u8 : [], length);
            length = Add(fields[column], length);
        }
        return buffer.AsSpan(0, length);
    }

    private int Add(ReadOnlySpan<byte> text, int at)
    {
        if (buffer.Length < at + text.Length)
        {
            Array.Resize(ref buffer, 2 * (at + text.Length));
        }
        text.CopyTo(buffer.AsSpan(at));
        return at + text.Length;
    }
}

/// <summary>A column that holds one value.</summary>
internal sealed record Expectation(int Column, string Header, string Value, byte[] Bytes)
{
    public bool IsMet(Fields fields) => fields[Column].SequenceEqual(Bytes);

    public SetAside Wrong(in FieldRow row, Spot spot)
    {
        var text = row.Fields.Text(Column);
        return RowMapper.Aside(
            row.Line,
            Header,
            text,
            Texts.Expected(spot with { Line = row.Line, Column = Header }, Value, text)
        );
    }
}
