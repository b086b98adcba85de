using System.Collections.Immutable;

namespace Visavis.Reports;

/// <summary>Running text.</summary>
/// <param name="Text">The text.</param>
public sealed record Paragraph(Prose Text) : Block;

/// <summary>Key sentences, in order.</summary>
/// <param name="Items">The sentences.</param>
public sealed record Sentences(ImmutableArray<Prose> Items) : Block;

/// <summary>The figures that a reader looks for first.</summary>
/// <param name="Items">In order.</param>
public sealed record KeyFacts(ImmutableArray<KeyFact> Items) : Block;

/// <summary>One key figure.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure.</param>
/// <param name="Remark">What has to be said beside it.</param>
public sealed record KeyFact(string Label, ValueCell Value, Prose Remark);

/// <summary>Terms and what they mean.</summary>
/// <param name="Items">In order.</param>
public sealed record Definitions(ImmutableArray<Definition> Items) : Block;

/// <summary>One term.</summary>
/// <param name="Term">The term.</param>
/// <param name="Meaning">What it means.</param>
public sealed record Definition(string Term, Prose Meaning);
