using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Reports;

/// <summary>A report: what it says, not how it looks. The renderers make a page, a Markdown file or JSON of it.</summary>
public sealed record Report
{
    /// <summary>Short id: letters, digits, points, dashes, underscores, as every id here.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>The line below the title; empty where there is none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Language of the content, and so of its numbers and labels.</summary>
    public Language Language { get; init; }

    /// <summary>From what it was made.</summary>
    public required Origin Origin { get; init; }

    /// <summary>In order.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Every source that a receipt, a table, a claim or a citation names.</summary>
    public required ImmutableArray<Source> Sources { get; init; }
}

/// <summary>From what a report was made. No clock: the same commit gives the same bytes.</summary>
/// <param name="Commit">Number of the workspace's commit.</param>
/// <param name="Version">Version of the code.</param>
public sealed record Origin(int Commit, string Version);

/// <summary>A heading and what stands under it.</summary>
/// <param name="Id">Unique in the report.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Blocks">In order.</param>
public sealed record Section(string Id, string Heading, ImmutableArray<Block> Blocks);

/// <summary>A part of a section.</summary>
public abstract record Block;
