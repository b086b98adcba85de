using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>The integration programme: what was promised, what was kept, and whether the pace suffices; and how an official forecast did.</summary>
internal static class ProgrammeSection
{
    public static Section? Of(Bench bench, PairQuery query)
    {
        var blocks = new List<Block>();
        blocks.AddRange(Progress(bench));
        blocks.AddRange(Commitments(bench));
        blocks.AddRange(Forecasts(bench));
        return blocks.Count == 0
            ? null
            : new("programme", "The integration programme and an official forecast", [.. blocks]);
    }

    /// <summary>The claims that give the state of a programme of activities, and when it was the state.</summary>
    public static (Claim Done, Claim Planned, Period Horizon, Period At)? State(Bench bench)
    {
        var done = Counted(bench, "activities completed");
        var planned = Counted(bench, "activities planned");
        if (done is null || planned is not { Period: { } span } || done.Period is not { } until)
        {
            return null;
        }
        var horizon = Period.Span(Period.Year(span.FirstYear), Period.Year(span.LastDay.Year));
        return (done, planned, horizon, Period.Month(until.LastDay.Year, until.LastDay.Month));
    }

    /// <summary>A number of the programme: <c>programme-progress</c>, <c>programme-elapsed-time</c> or <c>programme-pace</c>.</summary>
    public static Answer? Ask(Bench bench, string measure) =>
        State(bench) is { } s
            ? bench.Ask(
                measure,
                ("done", s.Done.Id),
                ("planned", s.Planned.Id),
                ("horizon", s.Horizon.ToString()),
                ("at", s.At.ToString())
            )
            : null;

    private static IEnumerable<Block> Progress(Bench bench)
    {
        if (State(bench) is not { } state)
        {
            yield break;
        }
        var progress = Cells.Calculation(Ask(bench, "programme-progress")!);
        var elapsed = Cells.Calculation(Ask(bench, "programme-elapsed-time")!);
        var pace = Cells.Calculation(Ask(bench, "programme-pace")!);
        yield return new Paragraph(
            $"{state.Done.Commodity.ToString()}: {(ValueCell)Cells.OfClaim(bench, state.Done)} of {(ValueCell)Cells.OfClaim(bench, state.Planned)} activities were done at the beginning of {state.At} {new Citation(state.Done.Source)}. That is {progress}, when {elapsed} of the time of {state.Horizon} had passed: {pace} of the pace that the plan needs."
        );
    }

    private static IEnumerable<Block> Commitments(Bench bench)
    {
        var claims = bench
            .Evidence.PairClaims.Where(c => c.Kind is ClaimKind.Count or ClaimKind.Event or ClaimKind.Target)
            .Where(c => IsProgramme(c.Indicator))
            .OrderBy(c => c.Period?.StartMonth ?? 0)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .ToList();
        if (claims.Count == 0)
        {
            yield break;
        }
        yield return new Table(
            "programme-claims",
            "Programmes, projects and dates: what documents say was promised, counted or done",
            ["period", "what", new Column("printed") { Alignment = Alignment.Right }, "remark", "document", "where"],
            [
                .. claims.Select(c => new Row(
                    c.Period is { } p ? p : "",
                    Wording.What(c),
                    Cells.OfClaim(bench, c),
                    c.Remark,
                    new Words($"{new Citation(c.Source)}"),
                    Cells.PlaceOf(c)
                )),
            ]
        )
        {
            Notes =
            [
                "A date expected and a date on which it happened are two claims; where only the first is here, no listed document says that it was kept.",
            ],
        };
    }

    private static bool IsProgramme(string indicator) =>
        indicator.Contains("programme", StringComparison.OrdinalIgnoreCase)
        || indicator.Contains("activities", StringComparison.OrdinalIgnoreCase)
        || indicator.Contains("project", StringComparison.OrdinalIgnoreCase)
        || indicator.Contains("market", StringComparison.OrdinalIgnoreCase)
        || indicator.Contains("Main Directions", StringComparison.Ordinal)
        || indicator.Contains("treaty", StringComparison.OrdinalIgnoreCase)
        || indicator.Contains("agreement", StringComparison.OrdinalIgnoreCase);

    private static Claim? Counted(Bench bench, string indicator) =>
        bench.Evidence.PairClaims.FirstOrDefault(c =>
            c.Kind is ClaimKind.Count or ClaimKind.Target && c.Indicator == indicator && c.Figure is not null
        );

    private static IEnumerable<Block> Forecasts(Bench bench)
    {
        var scores = ForecastScores.Of(bench);
        if (scores.Count == 0)
        {
            yield break;
        }
        yield return new Table(
            "forecasts",
            "Official forecasts of this trade, scored against every witness of the outcome",
            [
                "year",
                "what",
                new Column("forecast") { Alignment = Alignment.Right },
                Column.Of("read as", Cells.UnitOf(AnswerUnit.UsDollar), NumberKind.Claimed),
                Column.Of("outcome", Cells.UnitOf(AnswerUnit.UsDollar)),
                "outcome by",
                Column.Of("error", NumberUnit.Growth, NumberKind.Calculated),
            ],
            [
                .. scores.Select(s => new Row(
                    s.Forecast.Period!.Value,
                    Wording.What(s.Forecast),
                    Cells.OfClaim(bench, s.Forecast),
                    Cells.Calculation(s.ReadAs),
                    Cells.Calculation(s.Outcome),
                    s.By,
                    Cells.Calculation(s.Error)
                )),
            ]
        )
        {
            Notes =
            [
                .. scores.Where(s => s.Reading.Length > 0).Select(s => (Prose)s.Reading).DistinctBy(p => p.Runs[0]),
            ],
            SourceIds = [.. scores.Select(s => s.Forecast.Source).Distinct(StringComparer.Ordinal)],
        };
    }
}
