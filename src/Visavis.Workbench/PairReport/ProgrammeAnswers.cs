using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>What we can say of plans and forecasts.</summary>
internal static class ProgrammeAnswers
{
    public static Prose? Programme(Bench bench, PairQuery query)
    {
        if (ProgrammeSection.State(bench) is not { } state)
        {
            return null;
        }
        var progress = Cells.Calculation(ProgrammeSection.Ask(bench, "programme-progress")!);
        var elapsed = Cells.Calculation(ProgrammeSection.Ask(bench, "programme-elapsed-time")!);
        var pace = ProgrammeSection.Ask(bench, "programme-pace")!;
        var verdict =
            pace.IsDefined && pace.Value.Value < 1
                ? "At that pace the plan does not finish on time"
                : "At that pace the plan finishes on time";
        return $"{progress} of the activities were done when {elapsed} of the time of {state.Horizon} had passed. {verdict}: the pace is {Cells.Calculation(pace)} of what is needed.";
    }

    public static Prose? Forecasts(Bench bench, PairQuery query)
    {
        var scores = ForecastScores.Of(bench);
        if (scores.Count == 0)
        {
            return null;
        }
        Prose text = "Forecast against outcome: ";
        foreach (var score in scores.Where(s => s.Outcome.Kind != AnswerKind.Reported))
        {
            text =
                $"{text}{score.Forecast.Direction} {score.Forecast.Period!.Value} off by {Cells.Calculation(score.Error)} of the outcome by {score.By}; ";
        }
        return $"{text}a forecast below its outcome has a negative error.";
    }
}
