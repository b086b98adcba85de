namespace Visavis.Reports.Flat;

/// <summary>What a column of a flat table says of the column as shown.</summary>
internal enum FlatRole
{
    /// <summary>The cell itself.</summary>
    Shown,

    /// <summary>Low end of the interval, in the unit of the number.</summary>
    Low,

    /// <summary>High end of the interval, in the unit of the number.</summary>
    High,

    /// <summary>Unit of the number, where a column has several.</summary>
    Unit,

    /// <summary>How the document puts it.</summary>
    Printed,

    /// <summary>Who stands behind the number.</summary>
    Kind,

    /// <summary>Id of its receipt.</summary>
    Receipt,

    /// <summary>What has to be said beside it.</summary>
    Note,
}

/// <summary>A column of a flat table, and how it reads a row.</summary>
/// <param name="Base">Heading of the column as shown, without unit; unique among those of the table.</param>
/// <param name="Role">What it says.</param>
/// <param name="Unit">Unit of its numbers; absent for words and where it differs by row.</param>
/// <param name="Of">Its cell in a row.</param>
internal sealed record FlatColumn(string Base, FlatRole Role, NumberUnit? Unit, Func<Row, FlatCell> Of)
{
    /// <summary>Whether all its cells are years.</summary>
    public bool IsYear { get; init; }

    /// <summary>Whether it holds numbers.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it stands in the table as it is read, or is the end of an interval there.</summary>
    public bool IsBeside => Role is FlatRole.Shown or FlatRole.Low or FlatRole.High;
}
