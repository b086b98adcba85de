namespace Visavis.Core;

/// <summary>Who published figures, and on what terms they may be passed on.</summary>
/// <param name="Id">Short id, lower case with dashes.</param>
/// <param name="Publisher">Whose figures they are.</param>
/// <param name="Title">Of the publication.</param>
/// <param name="Vintage">The edition, as the publisher names it.</param>
/// <param name="Licence">Terms, SPDX where there is one.</param>
/// <param name="Cite">How to cite.</param>
public sealed record Source(string Id, string Publisher, string Title, string Vintage, string Licence, string Cite)
{
    /// <summary>What English readers call it: "Kremlin, 24 May 2024"; absent where nobody gave it a short name.</summary>
    public string? ShortEn { get; init; }

    /// <summary>What Russian readers call it: "Кремль, 24 мая 2024"; absent where nobody gave it a short name.</summary>
    public string? ShortRu { get; init; }

    /// <summary>Who wrote it; absent where no person is named.</summary>
    public string? Author { get; init; }

    /// <summary>The year in which it appeared; absent where it is not known.</summary>
    public int? Year { get; init; }

    /// <summary>The language of its text, ISO 639-1; absent where it is not known.</summary>
    public string? LanguageOfText { get; init; }

    /// <summary>Its short name in a language; its id where it has none.</summary>
    public string Short(Language language) => (language == Language.Ru ? ShortRu : ShortEn) ?? Id;
}
