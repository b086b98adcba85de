using System.Globalization;

namespace Visavis.Api.Asking;

/// <summary>Where a list goes on: so many items on, in the commit in which it began.</summary>
/// <param name="Commit">Number of the commit: a list does not change while it is read.</param>
/// <param name="Offset">Items before it.</param>
internal readonly record struct Cursor(int Commit, int Offset)
{
    public static bool TryParse(string text, int newest, out Cursor cursor)
    {
        cursor = default;
        if (
            text.Split('-') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var commit)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
        )
        {
            return false;
        }
        cursor = new(commit, offset);
        return commit <= newest;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Commit}-{Offset}");
}

/// <summary>A part of a long list.</summary>
/// <param name="Total">Items in the whole list.</param>
/// <param name="Next">To be given as <c>after</c> for what follows; absent at the end.</param>
/// <param name="Items">In order.</param>
internal sealed record Page<T>(int Total, string? Next, IReadOnlyList<T> Items)
{
    /// <summary>The part of a list that was asked for.</summary>
    public static Page<T> Of(Ask ask, IReadOnlyList<T> all) => Of(ask, all, item => item);

    /// <summary>The part of a list that was asked for; only what is in it is made an answer.</summary>
    public static Page<T> Of<TItem>(Ask ask, IReadOnlyList<TItem> all, Func<TItem, T> answer)
    {
        var from =
            ask["after"] is { } after && Cursor.TryParse(after, int.MaxValue, out var cursor) ? cursor.Offset : 0;
        var items = all.Skip(from).Take(ask.Count(Parameters.Limit)).Select(answer).ToList();
        var end = from + items.Count;
        return new(all.Count, end < all.Count ? new Cursor(ask.Commit, end).ToString() : null, items);
    }
}
