using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Dates what a plan counts: what is planned by the years that it runs, what is done from its beginning.</summary>
internal sealed class PlanReader(Sentence sentence, ReadingContext context, PeriodReader periods)
{
    /// <summary>The years of the plan that is spoken of: "main directions for 2024–2026", "программа на 2021–2023 годы".</summary>
    public Attributed<Period>? Plan =>
        sentence.Periods.FindLast(IsOfPlan) is { } own ? periods.Said(own) : context.Plan;

    /// <summary>When something of the plan was counted.</summary>
    /// <param name="when">What the words beside the number say.</param>
    /// <param name="isPlanned">Whether it is planned, not done.</param>
    public When Of(When when, bool isPlanned)
    {
        if (Plan is not { } plan)
        {
            return when;
        }
        if (when.Period is not { } told || isPlanned || told.Value == plan.Value)
        {
            return when with { Period = plan };
        }
        var months = told.Value.StartMonth + told.Value.Months - plan.Value.StartMonth;
        var isWithin = told.Value.Months < 12 && plan.Value.Covers(told.Value);
        return isWithin ? when with { Period = told with { Value = Period.Of(plan.Value.StartMonth, months) } } : when;
    }

    private bool IsOfPlan(PeriodMention mention) =>
        mention is { Word: YearWord.Printed, IsYears: true, Months: > 12, IsBase: false, IsDay: false }
        && mention.First > sentence.First
        && (
            sentence.Tokens[mention.First - 1].Key is "for" or "на"
            || sentence.Terms.Exists(t => t.Is("count", "programme") && t.Last == mention.First - 1)
        );
}
