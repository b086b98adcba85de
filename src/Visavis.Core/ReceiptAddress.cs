using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Visavis.Core;

/// <summary>The address of a number: method, selection, commit. Whoever has it can recompute the number with tracing.</summary>
/// <param name="Method">Id of the measure, or <c>figure</c> for a figure as it was published, <c>claim</c> for one that a document prints.</param>
/// <param name="Selection">What was selected, in a fixed order.</param>
/// <param name="Commit">Number of the workspace's commit.</param>
public sealed record ReceiptAddress(string Method, ImmutableSortedDictionary<string, string> Selection, int Commit)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("&=@?% ");
    private string? text;

    // A copy with another part is written anew.
    private ReceiptAddress(ReceiptAddress original) =>
        (Method, Selection, Commit) = (original.Method, original.Selection, original.Commit);

    /// <summary>Reads <c>method?key=value&amp;key=value@commit</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ReceiptAddress? address)
    {
        address = null;
        var at = text.LastIndexOf('@');
        var question = text.IndexOf('?', StringComparison.Ordinal);
        if (at < 0 || question < 1 || question > at)
        {
            return false;
        }
        if (!int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var commit))
        {
            return false;
        }
        var selection = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in text[(question + 1)..at].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || !selection.TryAdd(pair[..equals], Uri.UnescapeDataString(pair[(equals + 1)..])))
            {
                return false;
            }
        }
        address = new(text[..question], selection.ToImmutable(), commit);
        return true;
    }

    /// <summary>An address by its parts.</summary>
    public static ReceiptAddress Of(
        string method,
        int commit,
        params ReadOnlySpan<(string Key, string Value)> selection
    )
    {
        var sorted = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in selection)
        {
            sorted.Add(key, value);
        }
        return new(method, sorted.ToImmutable(), commit);
    }

    /// <inheritdoc/>
    public bool Equals(ReceiptAddress? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <inheritdoc/>
    public override string ToString() => text ??= Written();

    private string Written()
    {
        var written = new StringBuilder(Method);
        var separator = '?';
        foreach (var (key, value) in Selection)
        {
            written.Append(separator).Append(key).Append('=').Append(Escape(value));
            separator = '&';
        }
        return written
            .Append(Selection.IsEmpty ? "?@" : "@")
            .Append(Commit.ToString(CultureInfo.InvariantCulture))
            .ToString();
    }

    // Codes, periods and ids stay readable; what separates the parts of an address is escaped.
    private static string Escape(string value) =>
        value.AsSpan().IndexOfAny(Separators) < 0
            ? value
            : string.Concat(value.Select(c => Separators.Contains(c) ? Uri.HexEscape(c) : c.ToString()));
}

/// <summary>What a number was made of.</summary>
/// <param name="Address">Where to find it again.</param>
/// <param name="Value">The number as shown, with its unit.</param>
/// <param name="Method">What was computed, in one line, with the page that explains it.</param>
/// <param name="Inputs">The figures that went in, each with source, side, vintage and place.</param>
/// <param name="Notes">What was dropped or imputed.</param>
public sealed record Receipt(
    ReceiptAddress Address,
    string Value,
    string Method,
    ImmutableArray<ReceiptInput> Inputs,
    ImmutableArray<Note> Notes
);

/// <summary>One figure that went into a number.</summary>
/// <param name="What">The cell or the claim.</param>
/// <param name="Value">As published, with its unit.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Vintage">Edition of the source.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ReceiptInput(string What, string Value, string Source, string Vintage, Place Place);
