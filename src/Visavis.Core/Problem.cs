namespace Visavis.Core;

/// <summary>Bad input, as a value. It says what is needed, what was found, where, and the way out.</summary>
/// <param name="Code">Three letters and three digits: ING014.</param>
/// <param name="Need">What is needed, a whole sentence.</param>
/// <param name="Found">What was found instead.</param>
/// <param name="Place">Where.</param>
/// <param name="Try">What to try.</param>
public sealed record Problem(string Code, string Need, string Found, string Place, string Try)
{
    /// <summary>The four lines that a person reads.</summary>
    public override string ToString() =>
        $"""
            {Code}  {Need}
                    Problem  {Found}
                    Where    {Place}
                    Try      {Try}
            """;
}

/// <summary>What was done to the data on the way: dropped, merged, imputed, rounded.</summary>
/// <param name="Code">Short id.</param>
/// <param name="Text">What was done.</param>
/// <param name="Count">To how many.</param>
public sealed record Note(string Code, string Text, long Count);
