namespace Visavis.Core;

/// <summary>A grammatical case of Russian; the answers below decline "Россия".</summary>
public enum RussianCase
{
    /// <summary>Who: "Россия".</summary>
    Nominative,

    /// <summary>Whose: "экспорт России".</summary>
    Genitive,

    /// <summary>To whom: "России".</summary>
    Dative,

    /// <summary>Whom: "Россию".</summary>
    Accusative,

    /// <summary>With whom: "с Россией".</summary>
    Instrumental,

    /// <summary>About whom: "о России".</summary>
    Prepositional,
}
