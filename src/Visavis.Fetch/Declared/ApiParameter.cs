namespace Visavis.Fetch.Declared;

/// <summary>What a parameter's values are.</summary>
public enum ParameterKind
{
    /// <summary>Codes, passed on as they are.</summary>
    Code,

    /// <summary>Economies by ISO 3166-1 alpha-3, passed on in the source's own scheme.</summary>
    Economy,

    /// <summary>Years, quarters or months, one by one or as spans.</summary>
    Period,

    /// <summary>An SDMX key: codes of each dimension joined by <c>+</c>, dimensions by <c>.</c></summary>
    Key,
}

/// <summary>A parameter of an API, as the command line takes it.</summary>
public sealed record ApiParameter
{
    public ParameterKind Kind { get; init; }

    public bool Required { get; init; }

    /// <summary>Whether it takes a list.</summary>
    public bool Many { get; init; } = true;

    /// <summary>What stands between the values of a list.</summary>
    public string Join { get; init; } = ",";

    /// <summary>The scheme in which the source writes economies.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>How the source writes a year, a quarter, a month; a length that is absent it does not take.</summary>
    public Dictionary<string, string> Form { get; init; } = [];

    public string[] Choices { get; init; } = [];

    /// <summary>A regular expression for the whole of a value.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>What is asked where nothing is said; empty where the parameter is then left out.</summary>
    public string Default { get; init; } = "";

    /// <summary>Words that stand for many codes, with the form of these codes.</summary>
    public Dictionary<string, string> Levels { get; init; } = [];

    /// <summary>The codes themselves, for cutting a request; a blank between two.</summary>
    public Dictionary<string, string> Expand { get; init; } = [];

    /// <summary>Where an answer says what it is about: a path in JSON, a column in CSV. Of a key, the column that follows its dimensions.</summary>
    public string InAnswer { get; init; } = "";
}
