namespace Visavis.Core;

/// <summary>A line of a nomenclature: a code, the code above it, and what it holds.</summary>
/// <param name="Commodity">Edition and code.</param>
/// <param name="Parent">Code one level up, the section of an HS chapter; empty at the top.</param>
/// <param name="NameEn">In English, or in the language of the publisher's file.</param>
/// <param name="NameRu">In Russian, or in the language of the publisher's file.</param>
public sealed record Category(Commodity Commodity, string Parent, string NameEn, string NameRu)
{
    /// <summary>Name in a language.</summary>
    public string Name(Language language) => language == Language.Ru ? NameRu : NameEn;
}
