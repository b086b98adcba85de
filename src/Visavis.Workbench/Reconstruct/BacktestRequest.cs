using System.Globalization;
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
    private const int LongestHorizon = 3;

    /// <summary>A pair that a war parted is scored apart: no model of gradual change is about it.</summary>
    public const string UsualShock = "RUS,UKR:2014-2015";

    /// <summary>The group whose pairs are scored beside all.</summary>
    public const string UsualGroup = "CIS";

    /// <summary>Pairs and years that are scored apart and nowhere else, as <c>A,B:FROM-TO</c>.</summary>
    public IReadOnlyList<string> Shocks { get; init; } = [UsualShock];

    /// <summary>Codes of groups: pairs within each are also scored apart.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [UsualGroup];

    /// <summary>One pair in so many is hidden; 1 hides every pair in turn.</summary>
    public int OnePairIn { get; init; } = 1;

    public int Threads { get; init; } = 2;

    /// <summary>What the address of one number needs run again; absent for everything.</summary>
    private (IReadOnlyList<DarkDesign> Designs, int Horizon, BacktestSplit Split)? Only { get; init; }

    /// <summary>What an address has to say to run the same again; <see cref="Of"/> reads it.</summary>
    internal IEnumerable<(string Key, string Value)> Selection =>
        [
            ("on", Folder),
            ("one-pair-in", OnePairIn.ToString(CultureInfo.InvariantCulture)),
            ("shocks", string.Join(' ', Shocks)),
            ("groups", string.Join(' ', Groups)),
        ];

    /// <summary>The request that an address of method <c>backtest</c> speaks of: only what its number needs is run again. Absent where it names no such number.</summary>
    internal static BacktestRequest? Of(ReceiptAddress address)
    {
        string Given(string key) => address.Selection.GetValueOrDefault(key, "");
        var design = Enum.GetValues<DarkDesign>().Where(d => BacktestAnswer.NameOf(d) == Given("design")).ToArray();
        return
            design is [var one]
            && Enum.TryParse<BacktestSplit>(Given("split"), out var split)
            && Enum.IsDefined(split)
            && IsCount(Given("horizon"), out var horizon)
            && horizon <= LongestHorizon
            && IsCount(Given("one-pair-in"), out var pairs)
            ? new(Given("on"))
            {
                OnePairIn = pairs,
                Shocks = Words(Given("shocks")),
                Groups = Words(Given("groups")),
                Only = (Needed(one), horizon, split),
            }
            : null;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;

    // What a total is held against are the cells of who is silent.
    private static IReadOnlyList<DarkDesign> Needed(DarkDesign design) =>
        design == DarkDesign.TotalPublished
            ? [DarkDesign.ReporterSilent, DarkDesign.BothSilent, DarkDesign.TotalPublished]
            : [design];

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
        Shock[] shocks = [.. Shocks.Select(Reconstruct.Shocks.Of)];
        var groups = Groups.Select(Asked.Group).Distinct().ToDictionary(g => g, MembersOf, StringComparer.Ordinal);
        var scratch = Directory.CreateTempSubdirectory("visavis-backtest-").FullName;
        try
        {
            var (wide, notRead) = Read(scratch, reading);
            var panel = TradePanel.Of([.. wide.Reports]);
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
                Groups = groups,
                Shocks = shocks,
            };
            if (Only is { } only)
            {
                options = options with { Designs = only.Designs, Horizons = [only.Horizon], Splits = [only.Split] };
            }
            return new(wide.Source, wide.Reports.Count, notRead, panel, options, Run(panel, options, progress, cancel));
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    // Whoever ever belonged: a pair is no less of the group for one of them having left.
    private static IReadOnlySet<Economy> MembersOf(string group) =>
        Core.Groups.All.Where(m => m.Group == group).Select(m => m.Member).ToHashSet();

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

    private (WideReports Wide, IReadOnlyList<string> NotRead) Read(string scratch, IProgress<string> reading)
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
            return WideReports.In(view) is [var most, ..]
                ? (most, others)
                : throw new ProblemException(Texts.NothingToHide(Folder, ""));
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
}
