namespace Visavis.Core;

/// <summary>One edition of a source's figures. <c>--as-of</c> asks for <see cref="Published"/>, <c>--known-at</c> for <see cref="Ingested"/>.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Dataset">Which of the source's files: a later vintage of the same data set replaces this one.</param>
/// <param name="Published">Last day on which it can have been published, as precisely as the source says.</param>
/// <param name="PublishedAsPrinted">What the source says of its date: "2022 edition".</param>
/// <param name="Ingested">When it entered the workspace.</param>
/// <param name="Sha256">Hash of the file.</param>
public sealed record Vintage(
    string Source,
    string Dataset,
    DateOnly Published,
    string PublishedAsPrinted,
    DateTimeOffset Ingested,
    string Sha256
);

/// <summary>What a later vintage did to a cell.</summary>
public enum RevisionKind : byte
{
    /// <summary>The cell is new.</summary>
    Added,

    /// <summary>The value or status is another.</summary>
    Changed,

    /// <summary>The cell is gone: not zero, withdrawn.</summary>
    Withdrawn,
}

/// <summary>The difference that a later vintage makes to one cell.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Before">As it was; absent when added.</param>
/// <param name="After">As it is; absent when withdrawn.</param>
public sealed record Revision(RevisionKind Kind, Observation? Before, Observation? After);
