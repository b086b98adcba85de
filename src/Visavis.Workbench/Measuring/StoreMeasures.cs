using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Store.Commits;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Measuring;

/// <summary>Measures over the whole ledger, period by period: memory holds one period of one source, whatever the ledger holds.</summary>
public sealed class StoreMeasures(LedgerView view) : IDisposable
{
    private readonly SlabReader reader = new(view);

    /// <summary>Closes the view.</summary>
    public void Dispose() => view.Dispose();

    /// <summary>The editions that are asked.</summary>
    public IReadOnlyList<StoredVintage> Vintages => view.Vintages;

    /// <summary>The value for every key, by period, reporter, partner and commodity.</summary>
    /// <exception cref="ProblemException">No scope gives the sums that the measure needs, or the question leaves something out.</exception>
    public IEnumerable<MeasuredCell> Ask(StoreQuestion question)
    {
        var scope = Scope.Of(question.Measure) ?? throw new ProblemException(Texts.NoScope(question.Measure));
        if (scope.NeedsLevel && question.Level.Digits == 0)
        {
            throw new ProblemException(Texts.NoLevel(question.Measure.Info.Id));
        }
        if (scope.NeedsBloc && question.Bloc is null)
        {
            throw new ProblemException(Texts.NoBloc(question.Measure));
        }
        var gdp = Gdp(question.Gdp);
        StoreQuestion[] questions =
            scope.IsOfOneFlow(question.Measure) && question.Flow is null
                ? [question with { Flow = Flow.Export }, question with { Flow = Flow.Import }]
                : [question];
        return from period in reader.Periods(question)
            from one in questions
            from cell in scope.Measure(one, new(reader, new(question.Source, period, question.Level), gdp))
            select cell;
    }

    /// <summary>A measure of the whole matrix of economies and commodities, for each period: by reporter or by commodity.</summary>
    /// <exception cref="ProblemException">The selection says no level.</exception>
    public IEnumerable<MeasuredCell> Ask(MatrixMeasure measure, StoreSelection selection)
    {
        if (selection.Level.Digits == 0)
        {
            throw new ProblemException(Texts.NoLevel(measure.Info.Id));
        }
        return reader.Periods(selection).SelectMany(p => OfMatrix(measure, selection, p));
    }

    /// <summary>What each source has of an economy: the levels of its commodities and the last period.</summary>
    public IReadOnlyList<Holding> Holdings(string reporter) => Holding.Of(view, reporter);

    private IEnumerable<MeasuredCell> OfMatrix(MatrixMeasure measure, StoreSelection selection, Period period)
    {
        var slab = reader.Read(new(selection.Source, period, selection.Level));
        var values =
            slab.Reporters.Count < selection.LeastReporters
                ? null
                : measure.Compute(new(slab.Across.Count, slab.ExportRows.SelectMany(r => r).ToArray()));
        MeasuredCell Cell(string reporter, string commodity, int place) =>
            new(
                period,
                reporter,
                "",
                commodity,
                Flow.Export,
                values is null ? Measured.Undefined(Scope.NoWorld) : values[place]
            );
        return measure.Axis switch
        {
            MatrixAxis.Economies => selection.Of(slab.Reporters).Select(r => Cell(r, "", slab.Reporter(r))),
            MatrixAxis.Commodities => Products(slab.Across, selection).Select(k => Cell("", slab.Across[k], k)),
            _ => Products(slab.Across, selection)
                .SelectMany(k =>
                    slab.Across.Select((other, l) => Cell("", $"{slab.Across[k]}+{other}", (k * slab.Across.Count) + l))
                ),
        };
    }

    private static IEnumerable<int> Products(IReadOnlyList<string> across, StoreSelection selection) =>
        Enumerable.Range(0, across.Count).Where(k => selection.Commodity is null || selection.Commodity == across[k]);

    private Dictionary<(string, Period), double> Gdp(string? source) =>
        source is null
            ? []
            : view.Series(
                    new()
                    {
                        Indicators = ["gdp"],
                        Sources = [source],
                        OfOneEconomy = true,
                    }
                )
                .Where(p => p.Item.Economy is not null)
                .ToDictionary(p => (p.Item.Economy!.Code, p.Item.Period), p => (double)p.Item.Value);
}
