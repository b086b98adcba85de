namespace Visavis.Sources;

/// <summary>A row as it stands in a file.</summary>
/// <param name="Line">Line, row or place in the list, from 1.</param>
/// <param name="Fields">As many as the header; fewer or more are a fault of the row. Empty where the line cannot be split.</param>
internal sealed record RawRow(long Line, IReadOnlyList<string> Fields);

/// <summary>A small table as it stands in a file, whatever its form.</summary>
/// <param name="Header">Names of its columns.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Named">What the file says of its edition; empty where it says nothing.</param>
internal sealed record RawTable(IReadOnlyList<string> Header, IReadOnlyList<RawRow> Rows, string Named);
