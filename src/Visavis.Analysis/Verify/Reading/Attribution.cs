namespace Visavis.Analysis.Verify.Reading;

/// <summary>A number with everything that was attributed to it.</summary>
internal sealed record Attribution(Numeral Number, Subject Subject, Put Put, When When, bool IsForecast)
{
    /// <summary>The words of a term; absent where it stands in no sentence.</summary>
    public Func<Term, string>? Words { get; init; }
}
