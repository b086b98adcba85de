using System.Collections.Immutable;

namespace Visavis.Fetch.Asking;

/// <summary>What one request asks for: the codes of each parameter, as the source writes them, in order.</summary>
internal sealed record Selection(ImmutableSortedDictionary<string, ImmutableArray<string>> Codes)
{
    public static Selection Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));

    public ImmutableArray<string> this[string parameter] => Codes.GetValueOrDefault(parameter, []);

    public Selection With(string parameter, IEnumerable<string> codes) => new(Codes.SetItem(parameter, [.. codes]));
}
