using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What a column seems to be for.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Role">The key of a manifest's <c>columns</c>; absent where the column would be ignored.</param>
/// <param name="Sureness">0 to 1; how much of header and texts spoke for it.</param>
/// <param name="Reasons">What spoke for it.</param>
public sealed record ColumnGuess(string Header, string? Role, double Sureness, ImmutableArray<Saying> Reasons);

/// <summary>A manifest proposed for a file that nothing is known of, why, and what it would read.</summary>
public sealed class Guess
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Func<Language, JsonObject> draft;

    internal Guess(Func<Language, JsonObject> draft) => this.draft = draft;

    /// <summary>What was found out of the file as a whole.</summary>
    public required ImmutableArray<Saying> Findings { get; init; }

    /// <summary>Every column, as they stand.</summary>
    public required ImmutableArray<ColumnGuess> Columns { get; init; }

    /// <summary>What the manifest would read of the whole file, were its questions answered.</summary>
    public required GuessPreview Preview { get; init; }

    /// <summary>The text of a <c>source.json</c>. Texts that begin with three question marks are to be replaced: the reader refuses them.</summary>
    /// <param name="language">Of the questions.</param>
    public string Manifest(Language language) => draft(language).ToJsonString(Readable) + "\n";

    /// <summary>What the file does not show: where the answer belongs, and the question.</summary>
    public ImmutableArray<(string Key, string Question)> Questions(Language language) =>
        [.. OpenQuestions.In(draft(language))];
}
