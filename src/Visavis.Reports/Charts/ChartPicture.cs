namespace Visavis.Reports;

/// <summary>A picture of a chart, or why there is none.</summary>
public abstract record ChartPicture;

/// <summary>A picture.</summary>
/// <param name="Bytes">The file: SVG as UTF-8, or PNG.</param>
public sealed record ChartDrawn(ReadOnlyMemory<byte> Bytes) : ChartPicture;

/// <summary>There is no picture here.</summary>
/// <param name="Reason">Why, and the way out, in the language of the report.</param>
public sealed record ChartPicturesUnavailable(string Reason) : ChartPicture;
