namespace Visavis.Fetch.Declared;

/// <summary>How a publisher's official API is asked: what a file <c>api*.json</c> beside the publisher's sources declares.</summary>
public sealed record Api
{
    /// <summary>What it is called on the command line.</summary>
    public required string Id { get; init; }

    public required string Publisher { get; init; }

    /// <summary>On what this was tried: documentation, or the API itself and the day.</summary>
    public required string Verified { get; init; }

    /// <summary>Titles of the pages that this was written from.</summary>
    public required string[] Documentation { get; init; }

    /// <summary>What the pages leave open.</summary>
    public string[] NotVerified { get; init; } = [];

    public required Uri Base { get; init; }

    public ApiKey[] Keys { get; init; } = [];

    /// <summary>Ways in, the best first: the first counts whose keys are set and whose conditions hold.</summary>
    public required ApiAccess[] Access { get; init; }

    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>The query, a template a name. What has an empty hole is left out.</summary>
    public Dictionary<string, string> Query { get; init; } = [];

    /// <summary>The form that is posted; without one the API is asked by GET.</summary>
    public Dictionary<string, string> Form { get; init; } = [];

    /// <summary>Rows of a page; 0 where answers have no pages.</summary>
    public int PageSize { get; init; }

    /// <summary>The parameters along which a request that asks too much is cut, the first first.</summary>
    public string[] Split { get; init; } = [];

    public required Dictionary<string, ApiParameter> Parameters { get; init; }

    public required ApiAnswer Answer { get; init; }

    /// <summary>Whether a parameter is sent as its first and last value, so that nothing between may be left out.</summary>
    public bool IsSpan(string parameter) =>
        Query.Values.Concat(Form.Values).Any(t => t.Contains($"{{{parameter}:first}}", StringComparison.Ordinal));
}

/// <summary>A secret: the variable of the environment that holds it and the header that carries it. It stands in no address.</summary>
public sealed record ApiKey(string Variable, string Header);

/// <summary>A way in.</summary>
public sealed record ApiAccess
{
    /// <summary>Variables that must be set.</summary>
    public string[] Needs { get; init; } = [];

    /// <summary>Beginnings that parameters must have.</summary>
    public Dictionary<string, string> When { get; init; } = [];

    public required string Path { get; init; }

    /// <summary>Rows at which an answer may have been cut; 0 where no such limit is known.</summary>
    public long Rows { get; init; }

    /// <summary>Requests a day, from midnight UTC; 0 where no quota is known.</summary>
    public int PerDay { get; init; }

    public double PauseSeconds { get; init; }

    /// <summary>Most values of a parameter in one request.</summary>
    public Dictionary<string, int> Most { get; init; } = [];
}
