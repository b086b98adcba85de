using Visavis.Analysis.Identities;
using Visavis.Core;
using Visavis.Workbench.Measuring;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Workbench.Answers;

/// <summary>All that one commit of the workspace holds about two economies: what every side says of both, and what was set aside. Many may read it at once.</summary>
public sealed class PairEvidence
{
    private readonly ILookup<string, Observation> observationsBySource;
    private readonly ILookup<string, Claim> claimsBySource;
    private readonly Dictionary<string, Claim> claimById;
    private readonly Dictionary<string, Vintage> vintageByFile;
    private readonly Dictionary<Economy, Reconstructed?> reconstructions = [];
    private readonly Lock storeGate = new();
    private StoreMeasures? store;

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
        Findings = new(() => Task.Run(() => DocumentCheck.Run(rows.Claims)));
    }

    public Economy A { get; }

    public Economy B { get; }

    public EvidenceRows Rows { get; }

    /// <summary>What was known when; a number that depends on it says so in its address.</summary>
    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    /// <summary>Whether everything that the sources say can be asked, and not only what was read of the pair.</summary>
    public bool HasStore => OpenStore is not null;

    /// <summary>Opens everything that the sources say.</summary>
    internal Func<StoreMeasures>? OpenStore { get; init; }

    /// <summary>What the check of all claims finds; begun when it is first asked for, the same in every language.</summary>
    internal Lazy<Task<DocumentFindings>> Findings { get; private init; }

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
    internal PairEvidence Speaking(Speech say) => Of(A, B, say);

    /// <summary>The same seen from either of the two, in a language: the rows are shared.</summary>
    public PairEvidence Seen(Economy from, Language language) => Of(from, Other(from), Texts.Book.Speaking(language));

    private PairEvidence Of(Economy a, Economy b, Speech say) =>
        new(a, b, Rows)
        {
            Time = Time,
            OpenStore = OpenStore,
            Outlook = Outlook,
            Findings = Findings,
            Say = say,
        };

    /// <summary>Asks everything that the sources say, one asker at a time; it is opened for the first.</summary>
    /// <exception cref="InvalidOperationException">Only the pair was read.</exception>
    public T AskStore<T>(Func<StoreMeasures, T> ask)
    {
        lock (storeGate)
        {
            var open = OpenStore ?? throw new InvalidOperationException("Only the pair was read.");
            return ask(store ??= open());
        }
    }

    /// <summary>Gives back what <see cref="AskStore"/> holds; it is opened anew where it is asked again.</summary>
    public void CloseStore()
    {
        lock (storeGate)
        {
            store?.Dispose();
            store = null;
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
)
{
    /// <summary>How many there are.</summary>
    public int Count => Observations.Count + Claims.Count + Series.Count + SetAside.Count;
}
