namespace Visavis.Core;

/// <summary>A language in which Visavis speaks.</summary>
public enum Language
{
    /// <summary>English.</summary>
    En,

    /// <summary>Russian.</summary>
    Ru,
}
