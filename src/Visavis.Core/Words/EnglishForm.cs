namespace Visavis.Core;

/// <summary>How an English name stands in a sentence.</summary>
public enum EnglishForm
{
    /// <summary>Alone, as in a cell of a table: "Netherlands".</summary>
    Bare,

    /// <summary>In running text, with its article: "the Netherlands".</summary>
    Running,

    /// <summary>As an owner: "the Netherlands’", "Russia’s".</summary>
    Possessive,
}
