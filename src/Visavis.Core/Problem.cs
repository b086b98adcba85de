namespace Visavis.Core;

/// <summary>Bad input, as a value. It says what is needed, what was found, where, and the way out.</summary>
/// <param name="Code">Three letters and three digits: ING014.</param>
/// <param name="Need">What is needed, a whole sentence.</param>
/// <param name="Found">What was found instead.</param>
/// <param name="Place">Where.</param>
/// <param name="Try">What to try.</param>
public sealed record Problem(string Code, string Need, string Found, string Place, string Try)
{
    private Func<Language, Problem>? Reworded { get; init; }

    /// <summary>A problem in the words of a phrasebook: its texts <c>CODE.need</c>, <c>.found</c>, <c>.place</c>, <c>.try</c>. It reads English until it is asked for another language.</summary>
    /// <param name="book">The phrasebook.</param>
    /// <param name="code">The code, which is the key.</param>
    /// <param name="values">What fills the holes.</param>
    public static Problem Of(Phrasebook book, string code, params IReadOnlyList<(string Name, object Value)> values)
    {
        Problem In(Language language)
        {
            var speech = book.Speaking(language);
            string Part(string part) => speech.Text($"{code}.{part}", values);
            return new(code, Part("need"), Part("found"), Part("place"), Part("try"));
        }
        return In(Language.En) with { Reworded = In };
    }

    /// <summary>The same problem in a language, as far as its words are known in it.</summary>
    public Problem In(Language language) => Reworded?.Invoke(language) ?? this;

    /// <summary>Two problems are the same when they say the same.</summary>
    public bool Equals(Problem? other) =>
        other is not null
        && (Code, Need, Found, Place, Try) == (other.Code, other.Need, other.Found, other.Place, other.Try);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Need, Found, Place, Try);

    /// <summary>The four lines that a person reads, in English.</summary>
    public override string ToString() => Lines("Problem", "Where", "Try");

    /// <summary>The four lines that a person reads, under the headings of a language.</summary>
    public string Lines(string problem, string where, string attempt)
    {
        var width = Math.Max(problem.Length, Math.Max(where.Length, attempt.Length));
        return $"""
            {Code}  {Need}
                    {problem.PadRight(width)}  {Found}
                    {where.PadRight(width)}  {Place}
                    {attempt.PadRight(width)}  {Try}
            """;
    }
}

/// <summary>What was done to the data on the way: dropped, merged, imputed, rounded.</summary>
/// <param name="Code">Short id.</param>
/// <param name="Text">What was done.</param>
/// <param name="Count">To how many.</param>
public sealed record Note(string Code, string Text, long Count);
