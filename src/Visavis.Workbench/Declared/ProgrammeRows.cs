using Visavis.Core;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Declared;

/// <summary>A programme against time: what is done, at the months for which somebody counted, and how much of the time had passed by then.</summary>
internal static class ProgrammeRows
{
    public static IEnumerable<EvidenceRow> Of(Bench bench, RowTags tags)
    {
        if (ProgrammeSection.State(bench) is not { } state)
        {
            yield break;
        }
        for (var month = state.Horizon.StartMonth; month < state.Horizon.StartMonth + state.Horizon.Months; month++)
        {
            var at = Period.Of(month, 1);
            yield return Row("programme-elapsed-time", at);
        }
        yield return Row("programme-progress", state.At);

        EvidenceRow Row(string measure, Period at)
        {
            var answer = ProgrammeSection.Ask(bench, measure, state, at);
            var about = tags.Of(state.Done.Reporter, state.Done.Source, AnswerKind.Calculated, measure, "");
            return new(at, answer, Cells.Calculation(answer), about);
        }
    }
}
