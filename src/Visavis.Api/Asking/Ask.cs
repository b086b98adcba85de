using System.Globalization;
using System.Security.Cryptography;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Asking;

/// <summary>A route's parameters as they were asked, each right by itself.</summary>
/// <param name="Route">The route.</param>
/// <param name="Values">By name; what was not asked is absent.</param>
/// <param name="Language">In which to answer.</param>
/// <param name="Commit">The commit that is asked.</param>
/// <param name="Library">What can be looked up.</param>
internal sealed record Ask(
    Route Route,
    IReadOnlyDictionary<string, string> Values,
    Language Language,
    int Commit,
    Library Library
)
{
    private PairQuery? pair;

    /// <summary>Ends a computation that nobody waits for any more.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What was sent with the question; empty where the address is the whole of it.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The value of a parameter; absent where it was not asked.</summary>
    public string? this[string name] => Values.GetValueOrDefault(name);

    /// <summary>The workspace as it was at the commit, speaking the language.</summary>
    public Workspace Workspace => Library.Speaking(Language, Commit);

    /// <summary>The pair of the path.</summary>
    /// <exception cref="ProblemException">Its parts are right and it is not: one economy twice, a span that ends before it begins.</exception>
    public PairQuery Pair =>
        pair ??= PairQuery.Of(Values["a"], Values["b"], this["from"], this["to"]) with { Time = Time };

    /// <summary>What was known when.</summary>
    public TimeTravel Time => TimeTravel.Of(this["as-of"], this["known-at"]);

    /// <summary>A count, or what it is where it was not asked.</summary>
    public int Count(CountParameter parameter) =>
        this[parameter.Name] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : parameter.Otherwise;

    /// <summary>Reads something of all that is known of the pair.</summary>
    public T OfPair<T>(Func<Bench, T> read) => read(Library.Pair(Pair.A, Pair.B, Pair.Time, Commit, Language));

    /// <summary>The same question in one spelling, what was sent by its hash: what is kept under it is the same for whoever asks.</summary>
    public string Key =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Route.Name}|{Commit}|{Language}|{string.Join('|', Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value.Length}:{v.Value}"))}|{Hash}"
        );

    private string Hash => Body.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Body));
}
