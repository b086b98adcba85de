using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Analysis.Gravity;

/// <summary>Who trades with whom and when, row by row: what the columns of a gravity equation are made from.</summary>
/// <param name="ExporterByObs">n long.</param>
/// <param name="ImporterByObs">n long.</param>
/// <param name="YearByObs">n long.</param>
/// <param name="SectorByObs">What else tells rows of one pair and year apart, n long; all empty where nothing does.</param>
public sealed record TradeRows(
    IReadOnlyList<Trader> ExporterByObs,
    IReadOnlyList<Trader> ImporterByObs,
    IReadOnlyList<int> YearByObs,
    IReadOnlyList<string> SectorByObs
)
{
    private IEnumerable<int> All => Enumerable.Range(0, YearByObs.Count);

    /// <summary>Whether exporter and importer are the same economy.</summary>
    /// <param name="obs">Number of the observation.</param>
    public bool IsInternal(int obs) => ExporterByObs[obs].Code == ImporterByObs[obs].Code;

    /// <summary>One for trade across a border.</summary>
    public MadeColumn International() => MadeColumn.Dummy(All.Select(obs => !IsInternal(obs)));

    /// <summary>Great circle between capitals, km; absent where one of them is not in our table.</summary>
    /// <param name="internalKm">Distance of an economy to itself; absent where nothing is to stand for it.</param>
    public MadeColumn Distance(double? internalKm) =>
        MadeColumn.Of([
            .. All.Select(obs =>
                IsInternal(obs) ? internalKm
                : ExporterByObs[obs].Economy?.Capital is { } from && ImporterByObs[obs].Economy?.Capital is { } to
                    ? Geography.Km(from, to)
                : null
            ),
        ]);

    /// <summary>One where exporter, importer, both or just one of two different economies belong to a bloc.</summary>
    /// <param name="bloc">The bloc.</param>
    /// <param name="who">Who has to belong.</param>
    /// <param name="lag">How many years before the observation's year; negative: after.</param>
    public MadeColumn Membership(Bloc bloc, BlocSide who, int lag) =>
        MadeColumn.Dummy(
            All.Select(obs =>
            {
                var year = YearByObs[obs] - lag;
                var (from, to) = (bloc.Has(ExporterByObs[obs], year), bloc.Has(ImporterByObs[obs], year));
                return !IsInternal(obs)
                    && who switch
                    {
                        BlocSide.Both => from && to,
                        BlocSide.One => from != to,
                        BlocSide.Exporter => from,
                        _ => to,
                    };
            })
        );

    /// <summary>The value that a column has for the same pair some years before; absent where the rows do not reach.</summary>
    /// <param name="valueByObs">The column, n long.</param>
    /// <param name="lag">How many years before; negative: after.</param>
    /// <param name="otherwise">The value where the rows do not reach; absent: none.</param>
    public MadeColumn Lagged(IReadOnlyList<double> valueByObs, int lag, double? otherwise = null)
    {
        (string, string, string, int) Key(int obs, int before) =>
            (ExporterByObs[obs].Code, ImporterByObs[obs].Code, SectorByObs[obs], YearByObs[obs] - before);
        var valueByKey = new Dictionary<(string, string, string, int), double>();
        foreach (var obs in All)
        {
            valueByKey[Key(obs, 0)] = valueByObs[obs];
        }
        return MadeColumn.Of([
            .. All.Select(obs => valueByKey.TryGetValue(Key(obs, lag), out var value) ? value : otherwise),
        ]);
    }
}

/// <summary>An economy as a file writes it.</summary>
/// <param name="Code">As written.</param>
/// <param name="Economy">Which it is; absent where the code is not known.</param>
public sealed record Trader(string Code, Economy? Economy);

/// <summary>Who of a pair has to belong to a bloc.</summary>
public enum BlocSide
{
    /// <summary>Exporter and importer.</summary>
    Both,

    /// <summary>Exactly one of them: trade across the bloc's outer border.</summary>
    One,

    /// <summary>The exporter at least.</summary>
    Exporter,

    /// <summary>The importer at least.</summary>
    Importer,
}
