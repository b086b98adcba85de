namespace Visavis.Sources;

/// <summary>A message does not hold what its format says, or more than can be meant.</summary>
internal sealed class BrokenMessageException(string key, params (string Name, object Value)[] values)
    : WordedException(key, values);

/// <summary>A publisher answered with a message of its own instead of data.</summary>
internal sealed class AnsweredException(string code, string text) : Exception(text)
{
    private const int Longest = 300;

    public string Code { get; } = code;

    public string Text { get; } = text.Length > Longest ? $"{text[..Longest]} …" : text;
}
