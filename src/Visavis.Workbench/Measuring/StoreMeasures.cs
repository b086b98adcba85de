using Visavis.Core;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Measuring;

/// <summary>Measures over the whole ledger, period by period: memory holds one period of one source, whatever the ledger holds.</summary>
public sealed class StoreMeasures(LedgerView view)
{
    private readonly SlabReader reader = new(view);

    /// <summary>The value for every key, by period, reporter, partner and commodity.</summary>
    /// <exception cref="ProblemException">No scope gives the sums that the measure needs, or the question leaves something out.</exception>
    public IEnumerable<MeasuredCell> Ask(StoreQuestion question)
    {
        var scope = Scope.Of(question.Measure) ?? throw new ProblemException(Texts.NoScope(question.Measure));
        if (scope.NeedsLevel && question.Level.Digits == 0)
        {
            throw new ProblemException(Texts.NoLevel(question.Measure));
        }
        if (scope.NeedsBloc && question.Bloc is null)
        {
            throw new ProblemException(Texts.NoBloc(question.Measure));
        }
        var gdp = Gdp(question.Gdp);
        StoreQuestion[] questions =
            Scope.IsOfOneFlow(question.Measure) && question.Flow is null
                ? [question with { Flow = Flow.Export }, question with { Flow = Flow.Import }]
                : [question];
        return from period in reader.Periods(question.Source, question.Level)
            where period.Months == question.Months && (question.Within is not { } within || within.Covers(period))
            from one in questions
            from cell in scope.Measure(one, new(reader, new(question.Source, period, question.Level), gdp))
            select cell;
    }

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
