using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>Our answers, from the bench. Where the figures are missing there is no answer; nothing a document prints is one.</summary>
internal static class QuestionAnswers
{
    private static readonly Dictionary<int, Func<Bench, PairQuery, Prose?>> ByNumber = new()
    {
        [1] = (b, q) => TradeAnswers.UpperBound(b, q, "export"),
        [2] = (b, q) => TradeAnswers.UpperBound(b, q, "import"),
        [3] = TradeAnswers.Turnovers,
        [4] = TradeAnswers.Balance,
        [5] = TradeAnswers.GrowthNow,
        [6] = TradeAnswers.Dependence,
        [8] = TradeAnswers.TwoStories,
        [9] = LinkAnswers.TargetSplit,
        [10] = LinkAnswers.Connectedness,
        [15] = LinkAnswers.Shock,
        [16] = LinkAnswers.Cars,
        [19] = LinkAnswers.Asymmetry,
        [22] = ProgrammeAnswers.Programme,
        [24] = ProgrammeAnswers.Forecasts,
    };

    public static Prose? For(int number, Bench bench, PairQuery query) =>
        ByNumber.TryGetValue(number, out var answer) ? answer(bench, query) : null;
}
