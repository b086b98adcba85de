using System.Collections.Immutable;

namespace Visavis.Reports;

/// <summary>Questions with our answers and what documents say.</summary>
/// <param name="Items">In order.</param>
public sealed record Questions(ImmutableArray<Question> Items) : Block;

/// <summary>Whether we can answer.</summary>
public enum AnswerStatus
{
    /// <summary>Yes.</summary>
    Answered,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>No; the reason stands in <see cref="Question.WhyNot"/>.</summary>
    NotAnswerable,
}

/// <summary>One question.</summary>
/// <param name="Number">Its number, unique in the report.</param>
/// <param name="Text">The question.</param>
/// <param name="Status">Whether we can answer.</param>
public sealed record Question(int Number, string Text, AnswerStatus Status)
{
    /// <summary>Our answer, its values with their intervals; absent where there is none.</summary>
    public Prose? Answer { get; init; }

    /// <summary>What documents say: their claims, not ours.</summary>
    public ImmutableArray<DocumentClaim> Claims { get; init; } = [];

    /// <summary>What is missing for a (full) answer; absent for an answer in full.</summary>
    public Prose? WhyNot { get; init; }
}

/// <summary>What a document prints.</summary>
/// <param name="What">What it is about.</param>
/// <param name="Value">The claim: a number of kind <see cref="NumberKind.Claimed"/>, or words.</param>
/// <param name="SourceId">Id of the document.</param>
/// <param name="Locator">Where in the document.</param>
public sealed record DocumentClaim(string What, TableCell Value, string SourceId, string Locator);
