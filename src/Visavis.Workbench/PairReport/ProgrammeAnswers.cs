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
        return Prose.Of(
            bench.Say,
            pace.IsDefined && pace.Value.Value < 1 ? "programme-answers.late" : "programme-answers.on-time",
            ("progress", progress),
            ("elapsed", elapsed),
            ("horizon", state.Horizon),
            ("pace", Cells.Calculation(pace))
        );
    }

    public static Prose? Forecasts(Bench bench, PairQuery query)
    {
        var scores = ForecastScores.Of(bench);
        if (scores.Count == 0)
        {
            return null;
        }
        var errors = scores
            .Where(s => s.Outcome.Kind != AnswerKind.Reported)
            .Select(score =>
                Prose.Of(
                    bench.Say,
                    $"programme-answers.error.{score.Forecast.Direction}",
                    ("period", score.Forecast.Period!.Value),
                    ("error", Cells.Calculation(score.Error)),
                    ("source", Wording.Source(bench.Evidence, score.By))
                )
            )
            .ToList();
        return errors.Count == 0
            ? null
            : Prose.Of(bench.Say, "programme-answers.forecasts", ("errors", Joined.Of("; ", errors)));
    }
}
