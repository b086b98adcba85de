using System.Collections.Immutable;
using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Workbench.Measuring;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Answers;

/// <summary>Answers that need everything that one source says: of an economy over its products or partners, of a bloc.</summary>
internal static class StoreAnswers
{
    /// <summary>The number at an address whose measure has a scope; its receipt names the files that it is computed from.</summary>
    public static Answer Ask(PairEvidence evidence, ReceiptAddress address, Measure measure)
    {
        var selection = new Selection(address, evidence.Say);
        var unit = new AnswerUnit(measure.Info.Unit, Currency.UsDollar);
        var period = selection.Period("period");
        var question = new StoreQuestion(measure, Read(selection, period));
        var trouble = selection.Trouble ?? (!evidence.HasStore ? evidence.Say["answers.no-store"] : null);
        if (trouble is not null)
        {
            return Answer.Missing(address, unit, trouble);
        }
        try
        {
            var cells = evidence.AskStore(store => store.Ask(question).ToList());
            return cells.Count == 0
                ? Answer.Missing(address, unit, evidence.Say.Text("answers.nothing-from", ("source", question.Source)))
                : Of(evidence, address, measure, cells[0]);
        }
        catch (ProblemException e)
        {
            return Answer.Missing(address, unit, e.Problem.In(evidence.Say.Language).Found);
        }
    }

    private static StoreSelection Read(Selection selection, Period period)
    {
        var given = selection.Address.Selection;
        return new(selection.Text("by"))
        {
            Reporters = given.TryGetValue("reporter", out var reporter) ? [reporter] : [],
            Partner = given.GetValueOrDefault("partner"),
            Commodity = given.GetValueOrDefault("commodity"),
            Level =
                given.TryGetValue("level", out var level) && CommodityLevel.TryParse(level, out var known)
                    ? known
                    : CommodityLevel.Total,
            Flow = given.GetValueOrDefault("flow") switch
            {
                "export" => Flow.Export,
                "import" => Flow.Import,
                _ => null,
            },
            Bloc = given.GetValueOrDefault("bloc"),
            Gdp = given.GetValueOrDefault("gdp"),
            Within = period,
            Months = period.Months,
        };
    }

    private static Answer Of(PairEvidence evidence, ReceiptAddress address, Measure measure, MeasuredCell cell)
    {
        var unit = new AnswerUnit(measure.Info.Unit, Currency.UsDollar);
        var receipt = new Receipt(
            address,
            "",
            Wording.MethodOf(evidence.Say, measure.Info),
            Files(evidence, address),
            []
        );
        if (!cell.Value.IsDefined)
        {
            var why = evidence.Say[$"reasons.{cell.Value.WhyUndefined}"];
            return Answer.Missing(address, unit, why) with { Receipt = receipt };
        }
        var exact = Interval.Point((decimal)Math.Clamp(cell.Value.Value, -1e27, 1e27));
        return new(address, AnswerKind.Calculated, cell.Value, exact, unit, receipt);
    }

    // A table of thousands of rows has one receipt: the files, each with its hash.
    private static ImmutableArray<ReceiptInput> Files(PairEvidence evidence, ReceiptAddress address) =>
        [
            .. evidence
                .AskStore(store => store.Vintages)
                .Where(v => v.Source.Id == address.Selection.GetValueOrDefault("by"))
                .Select(v => new ReceiptInput(
                    v.Source.Title,
                    evidence.Say.Text("answers.rows", ("rows", v.Kept)),
                    v.Source.Id,
                    v.Vintage.PublishedAsPrinted,
                    new(v.File, v.Vintage.Sha256, 0, "")
                )),
        ];
}
