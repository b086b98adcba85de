using System.Globalization;
using Visavis.Core;
using Visavis.Workbench.Gravity;
using Term = Visavis.Workbench.Gravity.Term;

namespace Visavis.Workbench.Counterfactual;

/// <summary>The economies of a year and what each pair of them has.</summary>
internal sealed class World
{
    private readonly PanelFile rows;
    private readonly int[] pairByRow;

    private World(PanelFile rows, string[] names, int[] pairByRow) =>
        (this.rows, Names, this.pairByRow) = (rows, names, pairByRow);

    /// <summary>Economies as the file writes them, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    public int Pairs => Names.Count * Names.Count;

    /// <summary>Pairs without a row.</summary>
    public int Absent => Pairs - pairByRow.Length;

    /// <summary>The world of the year that is asked for, or all that is wrong with it.</summary>
    public static (World? World, IReadOnlyList<Problem> Problems) Of(
        PanelFile panel,
        CounterfactualSpecification specification,
        string place
    )
    {
        var (data, rows) = (specification.Data, panel);
        if (data.Year is { } column)
        {
            var wanted = specification.Year!.Value.ToString(CultureInfo.InvariantCulture);
            var years = panel.Factors[column];
            rows = panel.Where([.. years.LevelByObs.Select(level => years.LevelNames[level] == wanted)]);
            if (rows.Rows == 0)
            {
                return (null, [CounterfactualTexts.NoYear(place, specification.Year.Value, years.LevelNames)]);
            }
        }
        if (rows.Rows == 0)
        {
            return (null, [CounterfactualTexts.NoPairs(place)]);
        }
        var (exporter, importer) = (rows.Factors[data.Exporter], rows.Factors[data.Importer]);
        string[] names = [.. exporter.LevelNames.Union(importer.LevelNames).Order(StringComparer.Ordinal)];
        int Place(string name) => Array.BinarySearch(names, name, StringComparer.Ordinal);
        int[] from = [.. exporter.LevelNames.Select(Place)];
        int[] to = [.. importer.LevelNames.Select(Place)];
        int[] pairs =
        [
            .. Enumerable
                .Range(0, rows.Rows)
                .Select(row => (from[exporter.LevelByObs[row]] * names.Length) + to[importer.LevelByObs[row]]),
        ];
        Problem[] twice =
        [
            .. pairs
                .GroupBy(p => p)
                .Where(g => g.Count() > 1)
                .Take(20)
                .Select(g =>
                    CounterfactualTexts.PairTwice(place, names[g.Key / names.Length], names[g.Key % names.Length])
                ),
        ];
        return twice.Length > 0 ? (null, twice) : (new(rows, names, pairs), []);
    }

    /// <summary>A term by pair, economies × economies; zero where the file has no row.</summary>
    public double[] ByPair(Term term)
    {
        var (values, byPair) = (term.Of(rows), new double[Pairs]);
        for (var row = 0; row < pairByRow.Length; row++)
        {
            byPair[pairByRow[row]] = values[row];
        }
        return byPair;
    }

    /// <summary>The first pair without a row.</summary>
    public (string Exporter, string Importer) FirstAbsent()
    {
        var first = Enumerable.Range(0, Pairs).Except(pairByRow).First();
        return (Names[first / Names.Count], Names[first % Names.Count]);
    }
}
