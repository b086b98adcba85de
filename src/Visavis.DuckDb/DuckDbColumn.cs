namespace Visavis.DuckDb;

/// <summary>A column's name and type.</summary>
public sealed record DuckDbColumn(string Name, ColumnType Type);
