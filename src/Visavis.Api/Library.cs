using Visavis.Core;
using Visavis.Reports;
using Visavis.Store.Reading;
using Visavis.Workbench;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Api;

/// <summary>The workspace as many askers at once read it: what was read last stays at hand.</summary>
internal sealed class Library
{
    // A row of evidence takes about half a kilobyte: some 200 MB altogether.
    private const long MostRows = 400_000;
    private const int MostAtHand = 40_000;

    private readonly Dictionary<Language, Workspace> byLanguage;
    private readonly Recent<EvidenceKey, PairEvidence> evidence = new(MostRows, e => 1 + e.Rows.Count);
    private readonly Recent<BenchKey, Bench> benches = new(24, left: bench => bench.Evidence.CloseStore());
    private readonly Recent<(PairQuery, BenchKey), Report> reports = new(12);
    private readonly Recent<string, Reconstructed> reconstructions = new(12, left: r => r.Evidence.CloseStore());
    private readonly Recent<int, IReadOnlyList<string>> sources = new(4);
    private readonly Recent<int, DateTimeOffset> times = new(100);
    private readonly Recent<SourceKey, IReadOnlyList<Stored<Observation>>?> tables = new(
        MostRows,
        t => 1 + t?.Count ?? 1
    );

    /// <param name="settings">What is in force.</param>
    /// <exception cref="ProblemException">The workspace cannot be opened.</exception>
    public Library(Settings settings)
    {
        Settings = settings;
        byLanguage = Enum.GetValues<Language>().ToDictionary(l => l, l => Workspace.Open(settings.Speaking(l)));
    }

    /// <summary>What is in force.</summary>
    public Settings Settings { get; }

    /// <summary>Number of the newest commit.</summary>
    public int Commit => Speaking(Language.En).Ledger.Commits is [.., var newest] ? newest : 0;

    /// <summary>When a commit was made.</summary>
    public DateTimeOffset TimeOf(int commit) =>
        times.Get(
            commit,
            () => Speaking(Language.En).Ledger.TryManifest(commit, out var manifest, out _) ? manifest.Time : default
        );

    /// <summary>Whether the newest commit can be read.</summary>
    public bool IsReadable => Speaking(Language.En).Ledger.TryManifest(null, out _, out _);

    /// <summary>Ids of the sources that the newest commit holds, sorted.</summary>
    public IReadOnlyList<string> Sources => SourcesOf(Commit);

    /// <summary>Ids of the sources that a commit holds, sorted.</summary>
    public IReadOnlyList<string> SourcesOf(int commit) =>
        sources.Get(
            commit,
            () =>
                [
                    .. Speaking(Language.En, commit)
                        .Vintages(TimeTravel.Latest)
                        .Select(v => v.Source.Id)
                        .Distinct()
                        .Order(StringComparer.Ordinal),
                ]
        );

    /// <summary>The workspace, answering in a language.</summary>
    public Workspace Speaking(Language language) => byLanguage[language];

    /// <summary>The workspace as it was at a commit; its own for each who asks, for what it reads of a pair is not locked.</summary>
    public Workspace Speaking(Language language, int commit) => Speaking(language).At(commit);

    /// <summary>All that a commit holds of a pair: read once, whoever asks, from whichever side and in whichever language.</summary>
    public Bench Pair(Economy a, Economy b, TimeTravel time, int commit, Language language) =>
        benches.Get(
            new(a.Code, b.Code, time, commit, language),
            () => new(Evidence(a, b, time, commit).Seen(a, language))
        );

    /// <summary>The report on a pair.</summary>
    /// <exception cref="ProblemException">Nothing at all is said of the two together.</exception>
    public Report Report(PairQuery query, Language language, int commit) =>
        reports.Get(
            (query, new(query.A.Code, query.B.Code, query.Time, commit, language)),
            () =>
                Pair(query.A, query.B, query.Time, commit, language) is { Evidence.IsEmpty: false } bench
                    ? PairReports.Build(bench, query)
                    : throw new ProblemException(Workbench.Texts.NoEvidence(query.A, query.B))
        );

    /// <summary>A reconstruction: drawn once, whoever asks for it or for the receipt of one of its estimates, in whichever language.</summary>
    /// <exception cref="ProblemException">Something that was asked is not known, or nothing is said of the pair.</exception>
    public Reconstructed Reconstructed(
        ReconstructRequest request,
        Language language,
        CancellationToken cancellation = default
    )
    {
        while (true)
        {
            try
            {
                return reconstructions
                    .Get(
                        EstimateReceipts.KeyOf(request),
                        () => (request with { Threads = Settings.Threads }).Answer(Speaking(Language.En), cancellation)
                    )
                    .Speaking(language);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Whoever asked first wants it no more: it is begun anew.
                continue;
            }
        }
    }

    /// <summary>Figures of one source in a commit; nothing where there are more than asked for at most. A small source is read once.</summary>
    public IReadOnlyList<Stored<Observation>>? FiguresOf(
        ObservationFilter filter,
        TimeTravel time,
        int commit,
        int most
    )
    {
        var workspace = Speaking(Language.En, commit);
        var all = tables.Get(
            new(filter.Sources.Single(), time, commit),
            () => workspace.Observations(new() { Sources = filter.Sources }, time, MostAtHand)
        );
        return all is null ? workspace.Observations(filter, time, most) : [.. all.Where(o => filter.Holds(o.Item))];
    }

    // The two in one order: what is said of them is the same from either side.
    private PairEvidence Evidence(Economy a, Economy b, TimeTravel time, int commit)
    {
        var (first, second) = string.CompareOrdinal(a.Code, b.Code) <= 0 ? (a, b) : (b, a);
        return evidence.Get(
            new(first.Code, second.Code, time, commit),
            () => Speaking(Language.En).Pair(new(first, second, 0, null) { Time = time }, commit).Evidence
        );
    }

    private sealed record EvidenceKey(string A, string B, TimeTravel Time, int Commit);

    private sealed record SourceKey(string Source, TimeTravel Time, int Commit);

    private sealed record BenchKey(string A, string B, TimeTravel Time, int Commit, Language Language);
}
