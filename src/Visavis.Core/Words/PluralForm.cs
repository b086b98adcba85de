namespace Visavis.Core;

/// <summary>Which form of a noun a number asks for.</summary>
public enum PluralForm
{
    /// <summary>English 1; Russian 1, 21, 101: "год".</summary>
    One,

    /// <summary>Russian 2 to 4, 22, and every fraction: "года".</summary>
    Few,

    /// <summary>Russian 0, 5 to 20, 100: "лет".</summary>
    Many,

    /// <summary>English, any number but 1: "years".</summary>
    Other,
}
