using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Core;
using Visavis.Sources;
using Visavis.Store;
using Visavis.Store.Commits;
using Visavis.Store.Reading;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Check;
using Visavis.Workbench.Classify;
using Visavis.Workbench.Exports;
using Visavis.Workbench.Hidden;
using Visavis.Workbench.Measuring;
using Visavis.Workbench.Mirrors;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Workbench;

/// <summary>A workspace at work: what was ingested, and the views that the verbs read.</summary>
public sealed class Workspace
{
    private static readonly string[] EconomyKeys = ["reporter", "partner", "economy"];
    private static readonly string[] ClaimKeys = ["id", "done", "forecast", "claim"];
    private readonly Settings settings;
    private readonly Ledger ledger;
    private readonly int? newest;
    private PairEvidence? last;

    private Workspace(Settings settings, Ledger ledger, int? newest = null) =>
        (this.settings, this.ledger, this.newest) = (settings, ledger, newest);

    public Ledger Ledger => ledger;

    private Speech Say => Texts.Book.Speaking(settings.Language);

    /// <summary>Opens the workspace of the settings; makes it where there is none.</summary>
    /// <exception cref="ProblemException">It cannot be opened.</exception>
    public static Workspace Open(Settings settings)
    {
        var options = new LedgerOptions { Threads = settings.Threads, MemoryLimit = settings.MemoryBytes };
        return Ledger.TryOpen(settings.Workspace, options, out var ledger, out var problem)
            ? new(settings, ledger)
            : throw new ProblemException(problem);
    }

    /// <summary>The same as it was at a commit: what came later is not seen.</summary>
    /// <param name="commit">Number of the commit.</param>
    public Workspace At(int commit) => new(settings, ledger, commit);

    /// <summary>Sees to it that the bundled packages are there: a file that is already stored is not read again.</summary>
    /// <param name="progress">Told what is being read.</param>
    public IngestSummary? EnsureBundled(IProgress<string> progress)
    {
        if (!Directory.Exists(settings.Data))
        {
            throw new ProblemException(Texts.NoBundledData(settings.Data));
        }
        var mark = new BundleMark(settings.Workspace, settings.Data);
        if (mark.IsCurrent(ledger.Commits.Count))
        {
            return null;
        }
        var known = Newest().Vintages.Select(v => (v.Vintage.Sha256, v.Declaration)).ToHashSet();
        var missing = Bundled().Where(f => !known.Contains((Hash(f.Path), f.Declaration))).Select(f => f.Path).ToList();
        var summary =
            missing.Count == 0
                ? null
                : new Ingest(ledger, settings.Threads, (path, how) => Door.Read(path, sourceId: null, how)).Run(
                    missing,
                    strict: false,
                    progress
                );
        if (summary is null or { Problems.Count: 0 })
        {
            mark.Write();
        }
        return summary;
    }

    /// <summary>Ingests files or package folders in one commit: all of them or none.</summary>
    public IngestSummary Ingest(
        IReadOnlyList<string> paths,
        string? sourceId,
        bool strict,
        IProgress<string> progress
    ) =>
        new Ingest(ledger, settings.Threads, (path, how) => Door.Read(path, sourceId, how)).Run(
            paths,
            strict,
            progress
        );

    /// <summary>The same by a manifest of the user's own.</summary>
    /// <param name="paths">Files or package folders.</param>
    /// <param name="manifestPath">A <c>source.json</c>.</param>
    /// <param name="strict">Whether the first row set aside ends it.</param>
    /// <param name="progress">Told what is being read.</param>
    public IngestSummary IngestBy(
        IReadOnlyList<string> paths,
        string manifestPath,
        bool strict,
        IProgress<string> progress
    )
    {
        var (manifest, problem) = Door.Declared(manifestPath);
        return manifest is null
            ? throw new ProblemException(problem!)
            : new Ingest(ledger, settings.Threads, (path, how) => Door.Read(path, manifest, how)).Run(
                paths,
                strict,
                progress
            );
    }

    /// <summary>Writes figures of one source into a file that other programs read.</summary>
    /// <exception cref="ProblemException">No such form, nothing to write, or the file cannot be written.</exception>
    public ExportSummary Export(ExportQuestion question, string path) =>
        Using(
            TimeTravel.Latest,
            null,
            view => Exports.Export.Run(view, question, path),
            alsoWrites: Path.GetDirectoryName(Path.GetFullPath(path))
        );

    /// <summary>Ingests publishers' code lists and concordances in one commit: all of them or none. A nomenclature is named for lists that do not name their own.</summary>
    public IngestSummary IngestClassifications(
        IReadOnlyList<string> paths,
        string? nomenclature,
        bool strict,
        IProgress<string> progress
    ) => new ClassificationIngest(ledger).Run(paths, nomenclature, strict, progress);

    /// <summary>Nomenclatures, codes and concordances.</summary>
    public ProductCatalogue Products() => Using(TimeTravel.Latest, null, ProductsOf);

    /// <summary>The values of a file in another edition.</summary>
    /// <exception cref="ProblemException">An edition is not known, no way leads to it, or a file cannot be read.</exception>
    public ConversionAnswer ConvertValues(ConversionRequest request) =>
        Using(TimeTravel.Latest, null, view => new Conversions(view, ProductsOf(view)).Run(request));

    /// <summary>Both reports of movements side by side, and how far each is to be trusted.</summary>
    /// <exception cref="ProblemException">Nothing is reported of what is asked for.</exception>
    public MirrorAnswer Mirrors(MirrorRequest request) =>
        Using(request.Time, null, view => MirrorStudy.Of(view, request));

    /// <summary>What the cells can be that a reporter hides.</summary>
    /// <exception cref="ProblemException">It hides nothing.</exception>
    public BoundsAnswer Bounds(BoundsRequest request) => Using(request.Time, null, view => request.Answer(view));

    /// <summary>What the workspace holds about the flows that documents speak of.</summary>
    /// <param name="claims">What the documents say.</param>
    /// <param name="documents">Names of the documents: none is a witness of itself.</param>
    /// <param name="time">What was known when they were written.</param>
    public Witnesses WitnessesOf(
        IReadOnlyCollection<Claim> claims,
        IReadOnlyCollection<string> documents,
        TimeTravel time
    )
    {
        var question = new WitnessQuestion(claims, documents);
        var observations = Using(time, null, question.Observations);
        // Statements have days of their own, whatever the day of the package that brought them.
        var (statements, sources) = Using(
            time with
            {
                AsOf = null,
            },
            null,
            view => (question.Statements(view), WitnessQuestion.Sources(view))
        );
        var known = statements.Where(c => time.AsOf is not { } day || PublishedBy(sources, c.Source, day));
        return new(observations, known.Where(c => sources.ContainsKey(c.Source)), sources);
    }

    /// <summary>All that is known of a pair at the moment asked for.</summary>
    public Bench Pair(PairQuery query, int? commit = null) => new(Load(query.A, query.B, query.Time, commit));

    /// <summary>The number at an address, recomputed in the commit that the address names.</summary>
    /// <param name="text">The address.</param>
    /// <param name="reconstruct">Who reconstructs, where somebody may have it at hand already.</param>
    /// <param name="pair">Who reads what a commit holds of two economies, likewise.</param>
    public (Answer? Answer, Problem? Problem) Receipt(
        string text,
        Func<ReconstructRequest, Reconstructed>? reconstruct = null,
        Func<Economy, Economy, TimeTravel, int, Bench>? pair = null
    )
    {
        if (!ReceiptAddress.TryParse(text, out var address))
        {
            return (null, Texts.NotAnAddress(text));
        }
        var answer =
            address.Method == EstimateReceipts.Method
                ? EstimateReceipts.Of(address, Say, reconstruct ?? (request => request.Answer(this)))
                : Recomputed(address, pair ?? ((a, b, time, commit) => new(Load(a, b, time, commit))));
        return answer.IsDefined ? (answer, null) : (null, Texts.NoSuchNumber(text, answer.Value.WhyUndefined!));
    }

    private Answer Recomputed(ReceiptAddress address, Func<Economy, Economy, TimeTravel, int, Bench> pair)
    {
        var (a, b) = EconomiesOf(address);
        var time = TimeTravel.Of(
            address.Selection.GetValueOrDefault("as-of"),
            address.Selection.GetValueOrDefault("known-at")
        );
        return pair(a, b, time, address.Commit).Ask(address);
    }

    /// <summary>The pairs that something is known of, those with most evidence first.</summary>
    public IReadOnlyList<KnownPair> Pairs() => Using(TimeTravel.Latest, null, KnownPair.Of);

    /// <summary>Observations as they lie in the ledger; nothing where there are more than asked for at most.</summary>
    public IReadOnlyList<Stored<Observation>>? Observations(ObservationFilter filter, TimeTravel time, int most) =>
        Using(time, null, view => view.Count(filter) > most ? null : view.Observations(filter));

    /// <summary>The days on which a source published the editions that the workspace holds, ascending.</summary>
    public IReadOnlyList<DateOnly> Editions(string source) =>
        [.. Newest().Vintages.Where(v => v.Source.Id == source).Select(v => v.Vintage.Published).Distinct().Order()];

    /// <summary>Who published what is in the workspace, with the rows of each vintage.</summary>
    public IReadOnlyList<StoredVintage> Vintages(TimeTravel time) => Using(time, null, view => view.Vintages);

    // A commit never changes, so what was read of it last may be asked again.
    internal PairEvidence Load(Economy a, Economy b, TimeTravel time, int? commit) =>
        last is { } known && (known.A, known.B, known.Time, known.Commit) == (a, b, time, commit ?? newest ?? -1)
            ? known
            : last = Read(a, b, time, commit);

    private PairEvidence Read(Economy a, Economy b, TimeTravel time, int? commit)
    {
        var rows = Using(time, commit, view => RowsOf(view, a, b));
        if (time.AsOf is not { } day)
        {
            return new(a, b, rows)
            {
                Time = time,
                Say = Say,
                OpenStore = () => Store(time, commit),
                Outlook = OutlookAt(time, commit),
            };
        }
        // Statements have days of their own, whatever the day of the package that brought them.
        var everything = Using(time with { AsOf = null }, commit, view => RowsOf(view, a, b));
        var claims = everything.Claims.Where(c => PublishedBy(everything.Sources, c.Source, day)).ToList();
        return new(a, b, rows with { Claims = claims, Sources = everything.Sources })
        {
            Time = time,
            Say = Say,
            OpenStore = () => Store(time, commit),
            Outlook = OutlookAt(time, commit),
        };
    }

    private static ProductCatalogue ProductsOf(LedgerView view) =>
        new(view.Categories().Select(c => c.Item), view.Concordances());

    private static bool PublishedBy(IReadOnlyDictionary<string, Source> sources, string source, DateOnly day) =>
        sources.TryGetValue(source, out var known) && Published(known.Vintage) <= day;

    private static DateOnly Published(string vintage) =>
        DateOnly.TryParseExact(vintage, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)
            ? exact
        : Period.TryParse(vintage, out var period) ? period.LastDay
        : DateOnly.MaxValue;

    private static EvidenceRows RowsOf(LedgerView view, Economy a, Economy b)
    {
        var byReporter = view.Observations(new ObservationFilter { Reporters = [a, b] });
        var byPartner = view.Observations(new ObservationFilter { Partners = [a, b] });
        // Lists of codes are no evidence about trade.
        var evidence = view.Vintages.Where(v => !ClassificationIngest.IsOf(v)).ToList();
        var sources = evidence.SelectMany(v => v.Cited.Prepend(v.Source)).Distinct();
        var observations = byReporter
            .Concat(byPartner)
            .Select(o => o.Item)
            .DistinctBy(o => (o.Key, o.Source, o.Place))
            .ToList();
        return new(
            view.Commit,
            [.. observations, .. CumulativeMonths.Of(observations).Months],
            [.. view.Claims(new ClaimFilter()).Select(c => c.Item).Where(c => Concerns(c, a, b))],
            [
                .. view.Series(
                        new SeriesFilter
                        {
                            Economies = [a, b],
                            OrOfNone = true,
                            OfOneEconomy = true,
                        }
                    )
                    .Select(s => s.Item),
            ],
            sources.ToDictionary(s => s.Id, StringComparer.Ordinal),
            [.. evidence.Select(v => v.Vintage)],
            [.. view.SetAside().Select(s => s.Item)]
        );
    }

    private static bool Concerns(Claim claim, Economy a, Economy b) =>
        a.Equals(claim.Reporter) || b.Equals(claim.Reporter) || a.Equals(claim.Partner) || b.Equals(claim.Partner);

    // A claim is found by its id alone; every other number names its reporter and partner.
    private (Economy A, Economy B) EconomiesOf(ReceiptAddress address)
    {
        var codes = EconomyKeys
            .Select(key => address.Selection.GetValueOrDefault(key))
            .OfType<string>()
            .Where(code => Economies.TryFind(code, out _))
            .Select(Economies.Find)
            .ToList();
        foreach (var key in ClaimKeys)
        {
            if (codes.Count < 2 && address.Selection.TryGetValue(key, out var id))
            {
                codes.AddRange(EconomiesOfClaim(id));
            }
        }
        return codes.Count == 0 ? (Economies.World, Economies.World) : (codes[0], codes[^1]);
    }

    private IEnumerable<Economy> EconomiesOfClaim(string id) =>
        Using(TimeTravel.Latest, null, view => view.Claims(new ClaimFilter { Ids = [id] }))
            .SelectMany(c => new[] { c.Item.Reporter, c.Item.Partner })
            .OfType<Economy>();

    private Outlook OutlookAt(TimeTravel time, int? commit) =>
        new(
            () => Using(time, commit, view => WideReports.In(view).FirstOrDefault(w => w.IsWide)),
            Path.Combine(settings.Workspace, "expected")
        );

    /// <summary>Measures over all that the workspace holds, to be closed by whoever asked.</summary>
    public StoreMeasures Everything(TimeTravel time) => Store(time, null);

    private StoreMeasures Store(TimeTravel time, int? commit) =>
        ledger.TryRead(new Moment(commit ?? newest, time.AsOf, time.KnownAt), out var view, out var problem)
            ? new StoreMeasures(view)
            : throw new ProblemException(problem);

    private T Using<T>(TimeTravel time, int? commit, Func<LedgerView, T> read, string? alsoWrites = null)
    {
        var moment = new Moment(commit ?? newest, time.AsOf, time.KnownAt);
        if (!ledger.TryRead(moment, out var view, out var problem, alsoWrites))
        {
            throw new ProblemException(problem);
        }
        using (view)
        {
            return read(view);
        }
    }

    private Store.Commits.Manifest Newest() =>
        ledger.TryManifest(newest, out var manifest, out var problem) ? manifest : throw new ProblemException(problem);

    /// <summary>The files of the bundled packages that a source declares; a package of reference tables has none.</summary>
    private IEnumerable<(string Path, string Declaration)> Bundled() =>
        from folder in Directory.GetDirectories(settings.Data).Order(StringComparer.Ordinal)
        from file in FilesOf(folder)
        let manifest = Door.Recognise(file).Manifest
        where manifest is not null
        select (file, Workbench.Ingest.DeclarationOf(manifest));

    private static ImmutableArray<string> FilesOf(string package)
    {
        var (files, problem) = Door.FilesOf(package);
        return problem is null ? files : throw new ProblemException(problem);
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
