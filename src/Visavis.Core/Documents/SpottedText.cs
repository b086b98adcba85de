using System.Collections.Immutable;

namespace Visavis.Core;

/// <summary>Where a run of characters comes from: the one at the offset stands at the spot, those after it right behind.</summary>
/// <param name="Offset">Place in the joined text, from 0.</param>
/// <param name="Spot">Place in the document.</param>
public readonly record struct TextAnchor(int Offset, TextSpot Spot);

/// <summary>Text joined from lines of a document, every character of which knows where it stands.</summary>
/// <param name="Text">The text: lines joined by blanks, words that a line end had cut put together.</param>
/// <param name="Anchors">Sorted by offset; the first has offset 0.</param>
public sealed record SpottedText(string Text, ImmutableArray<TextAnchor> Anchors)
{
    /// <summary>No text.</summary>
    public static SpottedText Empty { get; } = new("", [new(0, default)]);

    /// <summary>Text that stands in one line.</summary>
    public static SpottedText Of(string text, TextSpot spot) => new(text, [new(0, spot)]);

    /// <summary>Where a character stands.</summary>
    /// <param name="offset">From 0 to the length.</param>
    public TextSpot SpotAt(int offset)
    {
        var (low, high) = (0, Anchors.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Anchors[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }
        var (start, spot) = Anchors[low];
        return spot with { Column = spot.Column + offset - start };
    }

    /// <summary>Two texts are the same when they read the same at the same place.</summary>
    public bool Equals(SpottedText? other) =>
        other is not null && Text == other.Text && Anchors.SequenceEqual(other.Anchors);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
