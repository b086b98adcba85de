using System.Collections.Immutable;

namespace Visavis.Reports;

/// <summary>A table. The first cell of a row names the row.</summary>
/// <param name="Id">Unique in the report.</param>
/// <param name="Caption">What it shows; the number is generated.</param>
/// <param name="Columns">In order.</param>
/// <param name="Rows">Each as long as the columns.</param>
public sealed record Table(string Id, string Caption, ImmutableArray<Column> Columns, ImmutableArray<Row> Rows) : Block
{
    /// <summary>What is said below the table, before the notes of its cells.</summary>
    public ImmutableArray<Prose> Notes { get; init; } = [];

    /// <summary>Ids of the sources named below it.</summary>
    public ImmutableArray<string> SourceIds { get; init; } = [];
}

/// <summary>A column.</summary>
/// <param name="Header">Its heading.</param>
public sealed record Column(string Header)
{
    /// <summary>The heading that it shares with its neighbours; empty where it stands alone.</summary>
    public string Group { get; init; } = "";

    /// <summary>Unit of its numbers, printed once in the heading; a number of another unit prints its own. Absent for words.</summary>
    public NumberUnit? Unit { get; init; }

    /// <summary>Who stands behind all of its numbers, said in the heading; absent where they differ.</summary>
    public NumberKind? Kind { get; init; }

    /// <summary>To which side its cells are set.</summary>
    public Alignment Alignment { get; init; }

    /// <summary>A column of numbers, set right.</summary>
    public static Column Of(string header, NumberUnit unit, NumberKind? kind = null) =>
        new(header)
        {
            Unit = unit,
            Kind = kind,
            Alignment = Alignment.Right,
        };

    /// <summary>A column of words.</summary>
    public static implicit operator Column(string header) => new(header);
}

/// <summary>To which side a cell is set.</summary>
public enum Alignment
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Numbers.</summary>
    Right,
}

/// <summary>A row of cells.</summary>
/// <param name="Cells">As many as the table has columns.</param>
public sealed record Row(params ImmutableArray<TableCell> Cells)
{
    /// <summary>Whether it sums up the rows above.</summary>
    public bool IsTotal { get; init; }
}
