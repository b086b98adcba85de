using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What reports call a source, in each language.</summary>
public sealed record ShortTitle
{
    public string? En { get; init; }

    public string? Ru { get; init; }

    /// <summary>The source with these names.</summary>
    internal Source Name(Source source) => source with { ShortEn = En, ShortRu = Ru };

    /// <summary>The year of a date or edition that begins with one.</summary>
    internal static int? YearOf(string date) =>
        date.Length >= 4 && int.TryParse(date[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;
}
