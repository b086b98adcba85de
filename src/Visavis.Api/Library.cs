using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Api;

/// <summary>The workspace as many askers at once read it: what was read last stays at hand.</summary>
internal sealed class Library
{
    private readonly Dictionary<Language, Workspace> byLanguage;
    private readonly Recent<PairKey, Bench> benches = new(24, bench => Close(bench.Evidence));
    private readonly Recent<(PairQuery, PairKey), Report> reports = new(12);
    private readonly Recent<string, Reconstructed> reconstructions = new(12, found => Close(found.Evidence));
    private readonly Recent<int, IReadOnlyList<string>> sources = new(4);

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
        Speaking(Language.En).Ledger.TryManifest(commit, out var manifest, out _) ? manifest.Time : default;

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

    /// <summary>Reads something of all that a commit holds of a pair. One at a time reads a pair; different pairs do not wait for each other.</summary>
    public T Read<T>(PairQuery query, Language language, int commit, Func<Bench, T> read)
    {
        var bench = benches.Get(KeyOf(query, language, commit), () => Speaking(language).Pair(query, commit));
        lock (bench.Evidence)
        {
            return read(bench);
        }
    }

    /// <summary>The report on a pair.</summary>
    /// <exception cref="ProblemException">Nothing at all is said of the two together.</exception>
    public Report Report(PairQuery query, Language language, int commit) =>
        reports.Get(
            (query, KeyOf(query, language, commit)),
            () =>
                Read(
                    query,
                    language,
                    commit,
                    bench =>
                        bench.Evidence.IsEmpty
                            ? throw new ProblemException(Workbench.Texts.NoEvidence(query.A, query.B))
                            : PairReports.Build(bench, query)
                )
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

    private static void Close(PairEvidence evidence)
    {
        lock (evidence)
        {
            evidence.CloseStore();
        }
    }

    private static PairKey KeyOf(PairQuery query, Language language, int commit) =>
        new(query.A.Code, query.B.Code, query.Time, commit, language);

    private sealed record PairKey(string A, string B, TimeTravel Time, int Commit, Language Language);
}
