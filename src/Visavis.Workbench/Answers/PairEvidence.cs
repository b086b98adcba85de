using Visavis.Core;
using Visavis.Workbench.Measuring;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Workbench.Answers;

/// <summary>All that one commit of the workspace holds about two economies: what every side says of both, and what was set aside.</summary>
public sealed class PairEvidence
{
    private readonly ILookup<string, Observation> observationsBySource;
    private readonly ILookup<string, Claim> claimsBySource;
    private readonly Dictionary<string, Claim> claimById;
    private readonly Dictionary<string, Vintage> vintageByFile;
    private readonly Dictionary<Economy, Reconstructed?> reconstructions = [];
    private Lazy<StoreMeasures>? store;

    public PairEvidence(Economy a, Economy b, EvidenceRows rows)
    {
        A = a;
        B = b;
        Rows = rows;
        observationsBySource = rows.Observations.ToLookup(o => o.Source, StringComparer.Ordinal);
        claimsBySource = rows.Claims.ToLookup(c => c.Source, StringComparer.Ordinal);
        claimById = rows.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        vintageByFile = rows
            .Vintages.GroupBy(v => v.Sha256)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    public Economy A { get; }

    public Economy B { get; }

    public EvidenceRows Rows { get; }

    /// <summary>What was known when; a number that depends on it says so in its address.</summary>
    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    /// <summary>Everything that the sources say, asked for source by source; absent where only the pair was read.</summary>
    public StoreMeasures? Store => store?.Value;

    /// <summary>Opens it when it is first asked.</summary>
    internal Func<StoreMeasures>? OpenStore
    {
        get;
        init => store = Opened(field = value);
    }

    /// <summary>What wide sources let expect of dark years; absent where only the pair was read.</summary>
    internal Outlook? Outlook { get; init; }

    /// <summary>Lines that pieces of evidence rest on.</summary>
    internal TestimonyInputs Lines => field ??= new(this);

    /// <summary>The language in which answers and receipts speak.</summary>
    public Speech Say { get; init; } = Texts.Book.Speaking(Language.En);

    public int Commit => Rows.Commit;

    /// <summary>Whether anything at all is about the two together.</summary>
    public bool IsEmpty => PairObservations.FirstOrDefault() is null && PairClaims.FirstOrDefault() is null;

    public IEnumerable<Observation> PairObservations =>
        Rows.Observations.Where(o => IsPair(o.Key.Reporter, o.Key.Partner));

    public IEnumerable<Claim> PairClaims => Rows.Claims.Where(c => IsPair(c.Reporter, c.Partner));

    /// <summary>Ids of the sources that give a gross domestic product.</summary>
    public IEnumerable<string> GdpVintages =>
        Rows.Series.Where(s => s.Indicator == "gdp").Select(s => s.Source).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The same in other words.</summary>
    internal PairEvidence Speaking(Speech say) =>
        new(A, B, Rows)
        {
            Time = Time,
            OpenStore = OpenStore,
            Outlook = Outlook,
            Say = say,
        };

    /// <summary>Gives back what <see cref="Store"/> holds; it is opened anew where it is asked again.</summary>
    public void CloseStore()
    {
        var open = store;
        store = Opened(OpenStore);
        if (open is { IsValueCreated: true })
        {
            open.Value.Dispose();
        }
    }

    /// <summary>The other economy of the pair.</summary>
    public Economy Other(Economy one) => one.Equals(A) ? B : A;

    /// <summary>What a side would have published of the pair, as <c>visavis reconstruct</c> says it unless told otherwise; absent where nothing is said.</summary>
    internal Reconstructed? ReconstructionOf(Economy side)
    {
        lock (reconstructions)
        {
            if (!reconstructions.TryGetValue(side, out var made))
            {
                reconstructions.Add(
                    side,
                    made = new ReconstructRequest(side.Code, Other(side).Code) { Time = Time }.Of(this)
                );
            }
            return made;
        }
    }

    public Source SourceOf(string id) => Rows.Sources[id];

    public Claim? ClaimOf(string id) => claimById.GetValueOrDefault(id);

    /// <summary>The edition that a figure's file is.</summary>
    public string VintageOf(Place place, string source) =>
        vintageByFile.TryGetValue(place.Sha256, out var vintage) && vintage.Source == source
            ? vintage.PublishedAsPrinted
        : Rows.Sources.TryGetValue(source, out var known) ? known.Vintage
        : "";

    public IEnumerable<Observation> ObservationsBy(string source) => observationsBySource[source];

    public IEnumerable<Claim> ClaimsBy(string source) => claimsBySource[source];

    private static Lazy<StoreMeasures>? Opened(Func<StoreMeasures>? open) => open is null ? null : new(open);

    private bool IsPair(Economy? reporter, Economy? partner) =>
        (A.Equals(reporter) && B.Equals(partner)) || (B.Equals(reporter) && A.Equals(partner));
}

/// <summary>The rows behind a <see cref="PairEvidence"/>, as the ledger delivered them.</summary>
public sealed record EvidenceRows(
    int Commit,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<SeriesPoint> Series,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyList<Vintage> Vintages,
    IReadOnlyList<SetAside> SetAside
);
