using System.Text;
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
        columnOf = header.Select((h, i) => (h, i)).ToDictionary(p => p.h, p => p.i, StringComparer.Ordinal);
        Expected =
        [
            .. manifest.Expect.Select(e => new Expectation(
                columnOf[e.Key],
                e.Key,
                e.Value,
                Encoding.UTF8.GetBytes(e.Value)
            )),
        ];
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<Expectation> Expected { get; }

    /// <summary>Binds, or says everything that is wrong with the header.</summary>
    public static Binding? Of(Manifest manifest, IReadOnlyList<string> header, Spot at, List<Problem> problems)
    {
        var before = problems.Count;
        var needed = manifest.Columns.Values.Concat(manifest.Expect.Keys).Distinct(StringComparer.Ordinal).ToList();
        var twice = header.GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() > 1);
        problems.AddRange(twice.Select(g => Texts.ColumnTwice(at, g.Key)));
        var missing = needed.Except(header, StringComparer.Ordinal).ToList();
        var unknown = header.Except(needed.Concat(manifest.Ignore), StringComparer.Ordinal).ToList();
        problems.AddRange(missing.Select(h => Texts.ColumnMissing(at, h, Spelling.Nearest(h, unknown))));
        problems.AddRange(unknown.Select(h => Texts.ColumnUnknown(at, h, Spelling.Nearest(h, missing))));
        return problems.Count == before ? new(manifest, header) : null;
    }

    /// <summary>The slot of a role; absent where neither a column nor a constant says it.</summary>
    public Slot? SlotOf(string role)
    {
        if (manifest.Columns.TryGetValue(role, out var header))
        {
            return new(columnOf[header], header, []);
        }
        return manifest.Constants.TryGetValue(role, out var constant)
            ? new(-1, role, Encoding.UTF8.GetBytes(constant))
            : null;
    }
}

/// <summary>A column, or a constant.</summary>
internal sealed record Slot(int Column, string Header, byte[] Constant)
{
    public ReadOnlySpan<byte> In(Fields fields) => Column >= 0 ? fields[Column] : Constant;
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
