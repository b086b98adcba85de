using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A manifest that a user wrote: read as any untrusted file.</summary>
internal static class OwnManifest
{
    private const int MostBytes = 1 << 20;
    private static readonly ImmutableArray<string> Encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1251"];

    public static (Manifest? Manifest, Problem? Problem) Read(string path)
    {
        var at = new Spot("", Path.GetFileName(path));
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return (null, Texts.NotThere(at));
            }
            return file.Length > MostBytes ? (null, Texts.NotOwn(at, "size")) : Of(File.ReadAllText(path), at);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Texts.Unreadable(at, e));
        }
    }

    private static (Manifest?, Problem?) Of(string text, Spot at)
    {
        try
        {
            var manifest = Door.Declare(text);
            return Fault(manifest) is { } fault ? (null, Texts.NotOwn(at, fault)) : (manifest, null);
        }
        catch (OpenQuestionException e)
        {
            return (null, Texts.OpenQuestion(at, e.Keys));
        }
        catch (FormatException e)
        {
            return (null, Texts.NotAManifest(at, e.Message));
        }
    }

    /// <summary>What a reader could stumble over; absent where nothing is.</summary>
    private static string? Fault(Manifest manifest) =>
        !IsId(manifest.Id) ? "id"
        : Catalogue.Find(manifest.Id) is not null ? "taken"
        : !IsDate(manifest.Published) ? "published"
        : manifest.Kind == SourceKind.Claims || manifest.Companions.Count > 0 ? "claims"
        : manifest.Format == FileFormat.Xlsx && manifest is { Xlsx: null, Grid: null } ? "xlsx"
        : manifest is { Format: FileFormat.Html, Grid: null } ? "grid"
        : manifest.Grid?.Titles.Values.All(IsPattern) == false ? "titles"
        : !IsLayout(manifest.Delimited) ? "delimited"
        : manifest.Numbers.Decimal is not ("." or ",") ? "decimal"
        : manifest.Across is { } across && !IsPattern(across.Headers) ? "across"
        : null;

    private static bool IsId(string id) =>
        id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsDate(string date) =>
        Period.TryParse(date, out _)
        || DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsLayout(DelimitedLayout layout) =>
        layout.Delimiter is [<= '\x7f' and not ('"' or '\r' or '\n')]
        && Encodings.Contains(layout.Encoding)
        && layout.Skip >= 0;

    private static bool IsPattern(string headers)
    {
        try
        {
            return new Regex(headers, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}

/// <summary>A manifest still asks something.</summary>
/// <param name="keys">Where.</param>
internal sealed class OpenQuestionException(IReadOnlyList<string> keys)
    : FormatException($"open questions: {string.Join(", ", keys)}")
{
    public IReadOnlyList<string> Keys { get; } = keys;
}
