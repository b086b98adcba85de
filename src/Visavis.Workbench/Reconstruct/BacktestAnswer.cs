using Visavis.Analysis.Reconstruction.Movements;

namespace Visavis.Workbench.Reconstruct;

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

    /// <summary>Whether every design beats every simple rule, and its 95 % intervals hold 93 to 97 % of the hidden reports: by halves of the pairs, and as answers print them.</summary>
    public bool HoldsItsBars =>
        Scores
            .Concat(Others.Where(s => s is { Group: Everything, Split: BacktestSplit.AsPrinted }))
            .All(s => s.Rules.Values.All(r => s.MedianAbsLogError < r) && s.Coverage95 is >= 0.93 and <= 0.97);

    /// <summary>A split's name outside.</summary>
    public static string NameOf(BacktestSplit split) =>
        split switch
        {
            BacktestSplit.Forward => "forward",
            BacktestSplit.ByPair => "by-pair",
            _ => "as-printed",
        };

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
