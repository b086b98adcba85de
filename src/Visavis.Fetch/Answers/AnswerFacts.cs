namespace Visavis.Fetch.Answers;

/// <summary>What an answer says of itself.</summary>
/// <param name="Rows">Rows in it.</param>
/// <param name="Count">Rows that it claims; absent where it claims nothing.</param>
/// <param name="Pages">Pages that it claims.</param>
/// <param name="Errors">Errors that it holds.</param>
/// <param name="Found">Every value found at each place that was asked for; nothing under a place that is not there.</param>
internal sealed record AnswerFacts(
    long Rows,
    long? Count,
    int? Pages,
    IReadOnlyList<string> Errors,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Found
);

/// <summary>The answer breaks off, or is none of the form that was announced.</summary>
internal sealed class BrokenAnswerException(string message) : Exception(message);
