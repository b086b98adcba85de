using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench;

/// <summary>What <c>visavis measure</c> is asked of everything that one source says, as it was typed.</summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Source">Id of the source.</param>
public sealed record StoreRequest(string Measure, string Source)
{
    public string? Reporters { get; init; }

    public string? Partner { get; init; }

    public string? Commodity { get; init; }

    public string? Level { get; init; }

    public string? Flow { get; init; }

    public string? Bloc { get; init; }

    public string? Gdp { get; init; }

    /// <summary>One period; the years of <see cref="From"/> and <see cref="To"/> where absent.</summary>
    public string? Period { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    /// <summary>What the measure says of itself.</summary>
    /// <exception cref="ProblemException">There is none of that id.</exception>
    public MeasureInfo Info => Row?.Info ?? Matrix?.Info ?? throw Unknown();

    private Measure? Row => MeasureCatalogue.TryFind(Measure, out var found) ? found : null;

    private MatrixMeasure? Matrix => MeasureCatalogue.OfMatrices.FirstOrDefault(m => m.Info.Id == Measure);

    /// <summary>The value for every key, by period, reporter, partner and commodity; computed as they are taken.</summary>
    /// <exception cref="ProblemException">Something that was typed is not known, or the question leaves something out.</exception>
    public IEnumerable<MeasuredCell> Answer(Workspace workspace)
    {
        var store = workspace.Everything(Time);
        var known = store.Vintages.Select(v => v.Source.Id).Distinct().ToList();
        if (!known.Contains(Source))
        {
            throw new ProblemException(Texts.UnknownSource(Source, known));
        }
        var selection = Selection();
        var cells =
            Row is { } row ? store.Ask(new StoreQuestion(row, selection))
            : Matrix is { } matrix ? store.Ask(matrix, selection)
            : throw Unknown();
        return Closing(store, cells);
    }

    private static IEnumerable<MeasuredCell> Closing(StoreMeasures store, IEnumerable<MeasuredCell> cells)
    {
        using (store)
        {
            foreach (var cell in cells)
            {
                yield return cell;
            }
        }
    }

    private StoreSelection Selection()
    {
        var one = Period is null ? (Period?)null : Asked.Period(Period, "--period");
        return new(Source)
        {
            Reporters = Asked.Codes(Reporters),
            Partner = Partner is null ? null : Asked.Economy(Partner).Code,
            Commodity = Commodity,
            Level = Level is null ? CommodityLevel.Total : Asked.Level(Level),
            Flow = Flow is null ? null : Asked.Flow(Flow),
            Bloc = Bloc is null ? null : Asked.Group(Bloc),
            Gdp = Gdp,
            Within = one is { } period ? period : Asked.Span(From, To),
            Months = one?.Months ?? 12,
        };
    }

    private ProblemException Unknown() =>
        new(
            Texts.UnknownMeasure(
                Measure,
                MeasureCatalogue.All.Select(m => m.Info.Id).Concat(MeasureCatalogue.OfMatrices.Select(m => m.Info.Id))
            )
        );
}
