using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;
using Visavis.Sources;
using Visavis.Store;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Reconstruct;

/// <summary>What <c>visavis backtest</c> is asked: hide reports that are known, rebuild them, and count how far off.</summary>
/// <param name="Folder">A folder of files that are read for this alone, or one file.</param>
public sealed record BacktestRequest(string Folder)
{
    // Growth has to be known for some years before the first target; the last year of a file is often not whole.
    private const int YearsBefore = 10;

    // A pair that a war parted is scored apart: no model of gradual change is about it.
    private static readonly Shock[] Shocks = [new(Economies.Find("RUS"), Economies.Find("UKR"), 2014, 2015)];

    /// <summary>One pair in so many is hidden; 1 hides every pair in turn.</summary>
    public int OnePairIn { get; init; } = 1;

    public int Threads { get; init; } = 2;

    /// <summary>Runs it.</summary>
    /// <param name="reading">Told which file is read.</param>
    /// <param name="progress">Part done, 0 to 1.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="ProblemException">The folder cannot be read, or has too few reports of both sides.</exception>
    public BacktestAnswer Answer(
        IProgress<string> reading,
        IProgress<double>? progress = null,
        CancellationToken cancel = default
    )
    {
        var scratch = Directory.CreateTempSubdirectory("visavis-backtest-").FullName;
        try
        {
            var (reports, source, notRead) = Read(scratch, reading);
            var panel = TradePanel.Of(reports);
            var first = panel.FirstYear + YearsBefore;
            var last = panel.LastYear - 1;
            if (last - first < 3)
            {
                throw new ProblemException(Texts.TooFewYears(Folder, panel.FirstYear, panel.LastYear, YearsBefore + 5));
            }
            var options = new BacktestOptions
            {
                FirstTarget = first,
                FirstScored = first + ((last - first + 1) / 2),
                LastTarget = last,
                OnePairIn = OnePairIn,
                Threads = Threads,
                Groups = new Dictionary<string, IReadOnlySet<Economy>>(StringComparer.Ordinal)
                {
                    ["cis"] = Groups.All.Where(m => m.Group == "CIS").Select(m => m.Member).ToHashSet(),
                },
                Shocks = Shocks,
            };
            return new(source, reports.Count, notRead, panel, options, Run(panel, options, progress, cancel));
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private BacktestResult Run(
        TradePanel panel,
        BacktestOptions options,
        IProgress<double>? progress,
        CancellationToken cancel
    )
    {
        try
        {
            return Backtest.Run(panel, options, progress, cancel);
        }
        catch (ArgumentException e)
        {
            throw new ProblemException(Texts.NothingToHide(Folder, e.Message));
        }
    }

    private (List<AnnualReport> Reports, string Source, IReadOnlyList<string> NotRead) Read(
        string scratch,
        IProgress<string> reading
    )
    {
        var (files, others) = Files();
        if (!Ledger.TryOpen(scratch, new LedgerOptions { Threads = Threads }, out var ledger, out var problem))
        {
            throw new ProblemException(problem);
        }
        var summary = new Ingest(ledger, Threads, (path, how) => Door.Read(path, sourceId: null, how)).Run(
            files,
            strict: false,
            reading
        );
        if (!summary.IsStored)
        {
            throw new ProblemException(summary.Problems[0]);
        }
        if (!ledger.TryRead(Moment.Now, out var view, out problem))
        {
            throw new ProblemException(problem);
        }
        using (view)
        {
            // Two sources may contradict each other: the one that says most.
            var bySource = Totals(view)
                .GroupBy(r => r.Source)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key)
                .ToList();
            return bySource.Count == 0
                ? throw new ProblemException(Texts.NothingToHide(Folder, ""))
                : ([.. bySource[0].Select(r => r.Report)], bySource[0].Key, others);
        }
    }

    // A package names its files; of another folder those of which a source is known.
    private (IReadOnlyList<string> Files, IReadOnlyList<string> Others) Files()
    {
        if (!Directory.Exists(Folder) || File.Exists(Path.Combine(Folder, "datapackage.json")))
        {
            return ([Folder], []);
        }
        var all = Directory
            .GetFiles(Folder)
            .Order(StringComparer.Ordinal)
            .ToLookup(f => Door.Recognise(f).Manifest is not null);
        return all[true].Any()
            ? ([.. all[true]], [.. all[false].Select(f => Path.GetFileName(f))])
            : throw new ProblemException(Texts.NothingToHide(Folder, ""));
    }

    private static List<(string Source, AnnualReport Report)> Totals(LedgerView view)
    {
        var reports = new List<(string, AnnualReport)>();
        using var sums = view.Sums(
            """
            SELECT source, reporter, partner, flow, start_month // 12 AS year, value::DOUBLE
            FROM observation JOIN vintage ON vintage.id = observation.vintage
            WHERE months = 12 AND start_month % 12 = 0 AND nomenclature = 'TOTAL' AND variable = 'TradeValue'
                AND currency = 'USD' AND flow IN ('Export', 'Import') AND value IS NOT NULL
            ORDER BY ALL
            """
        );
        foreach (var chunk in sums)
        {
            var values = chunk.Column(5).Values<double>();
            for (var row = 0; row < chunk.Count; row++)
            {
                var (reporter, partner) = (
                    Economies.Find(chunk.Column(1).Text(row)),
                    Economies.Find(chunk.Column(2).Text(row))
                );
                if (reporter.Kind == EconomyKind.Economy && partner.Kind == EconomyKind.Economy)
                {
                    var flow = Enum.Parse<Flow>(chunk.Column(3).Text(row));
                    var year = (int)chunk.Column(4).Integer(row);
                    reports.Add((chunk.Column(0).Text(row), new(reporter, partner, flow, year, values[row])));
                }
            }
        }
        return reports;
    }
}

/// <summary>What a backtest found, and on what.</summary>
/// <param name="Source">Id of the source whose reports were hidden.</param>
/// <param name="Reports">How many reports of pairs it has.</param>
/// <param name="NotRead">Names of files of which no source is known.</param>
/// <param name="Panel">The reports.</param>
/// <param name="Options">Target years, groups.</param>
/// <param name="Result">Scores.</param>
public sealed record BacktestAnswer(
    string Source,
    int Reports,
    IReadOnlyList<string> NotRead,
    TradePanel Panel,
    BacktestOptions Options,
    BacktestResult Result
)
{
    private const string Everything = "all";

    /// <summary>All cells of all target years; half of the pairs taught what the other half is scored by.</summary>
    public IEnumerable<BacktestScore> Scores =>
        Result.Scores.Where(s => s.Group == Everything && s.Split == BacktestSplit.ByPair);

    /// <summary>Later target years by what earlier ones taught, and groups of cells.</summary>
    public IEnumerable<BacktestScore> Others => Result.Scores.Where(s => s.Trials > 0).Except(Scores);

    /// <summary>Whether every design beats every simple rule, and its 95 % intervals hold 93 to 97 % of the hidden reports.</summary>
    public bool HoldsItsBars =>
        Scores.All(s => s.Rules.Values.All(r => s.MedianAbsLogError < r) && s.Coverage95 is >= 0.93 and <= 0.97);

    /// <summary>A design's name outside.</summary>
    public static string NameOf(DarkDesign design) =>
        design switch
        {
            DarkDesign.OneSide => "one-side",
            DarkDesign.BothSides => "both-sides",
            DarkDesign.ReporterSilent => "one-dark-to-all",
            DarkDesign.BothSilent => "both-dark-to-all",
            _ => "total-published",
        };
}
