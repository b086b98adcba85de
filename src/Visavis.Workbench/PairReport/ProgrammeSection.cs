using Visavis.Core;
using Visavis.Reports;
using Visavis.Sources;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Declared;

namespace Visavis.Workbench.PairReport;

/// <summary>The integration programme: what was promised, what was kept, and whether the pace suffices; and how an official forecast did.</summary>
internal static class ProgrammeSection
{
    public static Section? Of(Bench bench, PairQuery query)
    {
        var blocks = new List<Block>();
        blocks.AddRange(Progress(bench));
        blocks.AddRange(DeclaredCharts.In(bench, query, "programme"));
        blocks.AddRange(Commitments(bench));
        blocks.AddRange(Forecasts(bench));
        return blocks.Count == 0 ? null : new("programme", bench.Say["programme.heading"], [.. blocks]);
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
        State(bench) is { } s ? Ask(bench, measure, s, s.At) : null;

    /// <summary>A number of the programme at a month.</summary>
    public static Answer Ask(
        Bench bench,
        string measure,
        (Claim Done, Claim Planned, Period Horizon, Period At) state,
        Period at
    ) =>
        bench.Ask(
            measure,
            ("done", state.Done.Id),
            ("planned", state.Planned.Id),
            ("horizon", state.Horizon.ToString()),
            ("at", at.ToString())
        );

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
            Prose.Of(
                bench.Say,
                "programme.progress",
                ("what", Wording.Commodity(bench.Say, state.Done)),
                ("done", Cells.OfClaim(bench, state.Done)),
                ("planned", Cells.OfClaim(bench, state.Planned)),
                ("at", state.At),
                ("cite", new Citation(state.Done.Source)),
                ("progress", progress),
                ("elapsed", elapsed),
                ("horizon", state.Horizon),
                ("pace", pace)
            )
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
            bench.Say["programme.claims"],
            [
                bench.Say["programme.period"],
                bench.Say["programme.what"],
                new Column(bench.Say["programme.printed"]) { Alignment = Alignment.Right },
                bench.Say["programme.remark"],
                bench.Say["programme.document"],
                bench.Say["programme.where"],
            ],
            [
                .. claims.Select(c => new Row(
                    c.Period is { } p ? Wording.Of(bench.Say, p) : "",
                    Wording.What(bench.Say, c),
                    Cells.OfClaim(bench, c),
                    ClaimWords.Remark(c, bench.Say.Language),
                    new Words($"{new Citation(c.Source)}"),
                    Wording.Place(bench.Say, c)
                )),
            ]
        )
        {
            Notes = [bench.Say["programme.note"]],
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
            bench.Say["programme.forecasts"],
            [
                bench.Say["programme.year"],
                bench.Say["programme.what"],
                new Column(bench.Say["programme.forecast"]) { Alignment = Alignment.Right },
                Column.Of(
                    bench.Say["programme.read-as"],
                    Cells.UnitOf(bench.Say, AnswerUnit.UsDollar),
                    NumberKind.Claimed
                ),
                Column.Of(bench.Say["programme.outcome"], Cells.UnitOf(bench.Say, AnswerUnit.UsDollar)),
                bench.Say["programme.outcome-by"],
                Column.Of(bench.Say["programme.error"], NumberUnit.Growth, NumberKind.Calculated),
            ],
            [
                .. scores.Select(s => new Row(
                    Wording.Of(bench.Say, s.Forecast.Period!.Value),
                    Wording.What(bench.Say, s.Forecast),
                    Cells.OfClaim(bench, s.Forecast),
                    Cells.Calculation(s.ReadAs),
                    Cells.Calculation(s.Outcome),
                    Wording.Source(bench.Evidence, s.By),
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
