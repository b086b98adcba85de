namespace Visavis.Fetch.Declared;

/// <summary>The form of an answer.</summary>
public enum AnswerFormat
{
    Json,
    Csv,
}

/// <summary>How an answer is told from an error, and a whole one from a part.</summary>
public sealed record ApiAnswer
{
    public required AnswerFormat Format { get; init; }

    /// <summary>Media types that hold data; anything else is none.</summary>
    public required string[] Types { get; init; }

    /// <summary>Where the rows are: a path in JSON. Every record of a CSV after the first is a row.</summary>
    public string Rows { get; init; } = "";

    /// <summary>Where the answer counts its rows, those of all pages together.</summary>
    public string Count { get; init; } = "";

    /// <summary>Where it says how many pages there are.</summary>
    public string Pages { get; init; } = "";

    /// <summary>Where an error stands though the status is 200.</summary>
    public string[] Errors { get; init; } = [];

    /// <summary>Words by which the source says that too much was asked.</summary>
    public string[] TooLarge { get; init; } = [];

    /// <summary>Words by which it says that the quota is used up.</summary>
    public string[] Quota { get; init; } = [];

    /// <summary>Most that an answer may weigh, unpacked.</summary>
    public int Megabytes { get; init; } = 64;

    /// <summary>The ending of the file that keeps it.</summary>
    public string Ending => Format == AnswerFormat.Json ? "json" : "csv";
}
