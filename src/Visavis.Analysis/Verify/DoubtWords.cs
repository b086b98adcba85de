using System.Collections.Immutable;
using Visavis.Analysis.Verify.Reading;

namespace Visavis.Analysis.Verify;

/// <summary>Words beside a number that let a contradiction be innocent: Words/doubts.json.</summary>
/// <param name="Of">What they throw a doubt on: "rates" wherever rates are spoken of, "growth" in the sentence, any "number" in the sentence, a "table".</param>
/// <param name="Key">Which doubt.</param>
/// <param name="Stems">The words, or what they begin with.</param>
internal sealed record DoubtWords(string Of, string Key, ImmutableArray<string> Stems)
{
    private static readonly Lazy<ImmutableArray<DoubtWords>> Read = new(() =>
        [.. Vocabulary.Json("doubts").Select(d => From(d.Key.Split('/'), d.Value))]
    );

    public static ImmutableArray<DoubtWords> All => Read.Value;

    /// <summary>What says that a number is of goods, or of services: here it is silence that throws a doubt.</summary>
    public static DoubtWords Coverage => All.Single(w => w.Of == "silence");

    public bool AreIn(string text) => Stems.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase));

    private static DoubtWords From(string[] name, string stems) => new(name[0], name[1], [.. stems.Split("; ")]);
}
