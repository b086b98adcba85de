using System.Globalization;
using Visavis.Core;
using Visavis.Econometrics.Equilibrium;
using Visavis.Workbench.Counterfactual;

namespace Visavis.Cli.Verbs;

/// <summary>Scenarios for people, a table each.</summary>
internal static class CounterfactualText
{
    private static readonly EquilibriumEffect[] Effects = Enum.GetValues<EquilibriumEffect>();

    public static void Print(Session session, CounterfactualAnswer answer)
    {
        session.Out.WriteLine(answer.Title);
        session.Out.WriteLine(Frame(session, answer));
        if (answer.Coefficients.Count > 0)
        {
            session.Out.WriteLine(
                session.Say.Text("counterfactual.said.coefficients", ("list", Coefficients(session, answer)))
            );
        }
        foreach (var scenario in answer.Scenarios)
        {
            Print(session, answer, scenario);
        }
        session.Out.WriteLine();
        session.Out.WriteLine(session.Say["counterfactual.said.units"]);
        session.Out.WriteLine(
            answer.Reference is { } reference
                ? session.Say.Text("counterfactual.said.reference", ("economy", reference))
                : session.Say["counterfactual.said.world"]
        );
        if (answer.Missing + answer.Absent > 0)
        {
            session.Out.WriteLine(
                session.Say.Text("counterfactual.said.absent", ("missing", answer.Missing), ("pairs", answer.Absent))
            );
        }
    }

    private static string Frame(Session session, CounterfactualAnswer answer)
    {
        var baseline = answer.IsFitted ? "fitted" : "observed";
        return string.Join(
            "; ",
            [
                session.Say[$"counterfactual.modes.{answer.Mode}"],
                session.Say[$"counterfactual.baselines.{baseline}"],
                .. answer.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
                $"σ = {session.Number(answer.Sigma, 2)}",
            ]
        );
    }

    private static string Coefficients(Session session, CounterfactualAnswer answer) =>
        string.Join(
            ", ",
            answer.Coefficients.Select(c => $"{c.Name} {session.Number(c.Value, 4)} ({session.Number(c.Error, 4)})")
        );

    private static void Print(Session session, CounterfactualAnswer answer, ScenarioAnswer scenario)
    {
        session.Out.WriteLine();
        session.Out.WriteLine(
            session.Say.Text("counterfactual.said.scenario", ("name", scenario.Name), ("pairs", scenario.Pairs))
        );
        Tables.WriteAs(
            session,
            [session.Say["counterfactual.columns.economy"], .. Effects.SelectMany(e => Headings(session, e, scenario))],
            answer.Economies.Select((name, i) => Row(session, scenario, name, i)),
            [.. Enumerable.Range(1, 2 * Effects.Length)]
        );
        PrintFlows(session, answer, scenario);
        if (scenario.Draws is { } draws)
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "counterfactual.said.draws",
                    ("draws", answer.Draws),
                    ("seed", answer.Seed.ToString(CultureInfo.InvariantCulture)),
                    ("failed", draws.Failed)
                )
            );
        }
        else if (answer.Draws > 0)
        {
            session.Out.WriteLine(session.Say["counterfactual.said.sure"]);
        }
        foreach (var (group, lacking) in scenario.Lacking)
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "counterfactual.said.lacking",
                    ("group", group),
                    ("members", string.Join(", ", lacking))
                )
            );
        }
        if (answer.Mode == EquilibriumMode.Guide)
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "counterfactual.said.guide",
                    ("rounds", scenario.Result.Rounds),
                    ("ratio", session.Number(100 * scenario.Result.SpendingByOutput, 3))
                )
            );
        }
        if (!scenario.Result.IsConverged)
        {
            session.Error.WriteLine(session.Say.Text("counterfactual.said.unsolved", ("name", scenario.Name)));
        }
    }

    private static void PrintFlows(Session session, CounterfactualAnswer answer, ScenarioAnswer scenario)
    {
        if (answer.Flows.Count == 0)
        {
            return;
        }
        session.Out.WriteLine();
        session.Out.WriteLine(session.Say.Text("counterfactual.said.flows", ("name", scenario.Name)));
        string[] interval = scenario.Draws is null ? [] : ["95 %"];
        Tables.WriteAs(
            session,
            [
                session.Say["counterfactual.columns.flow"],
                session.Say["counterfactual.columns.before"],
                session.Say["counterfactual.columns.change"],
                .. interval,
            ],
            answer.Flows.Select(
                (flow, f) =>
                    new[] { flow.Name, session.Number(flow.Before, 2) }
                        .Concat(Cells(session, scenario, scenario.GrowthOfFlow(f)))
                        .ToArray()
            ),
            [.. Enumerable.Range(1, 2 + interval.Length)]
        );
    }

    private static IEnumerable<string> Headings(Session session, EquilibriumEffect effect, ScenarioAnswer scenario) =>
        scenario.Draws is null
            ? [session.Say[$"counterfactual.columns.{effect}"]]
            : [session.Say[$"counterfactual.columns.{effect}"], "95 %"];

    private static string[] Row(Session session, ScenarioAnswer scenario, string name, int economy) =>
        [name, .. Effects.SelectMany(e => Cells(session, scenario, scenario.Growth(e, economy)))];

    private static IEnumerable<string> Cells(
        Session session,
        ScenarioAnswer scenario,
        (double Value, (double Low, double High)? Interval95) growth
    )
    {
        yield return session.Number(100 * growth.Value, 2);
        if (scenario.Draws is not null)
        {
            yield return growth.Interval95 is { } ends ? session.Interval((100 * ends.Low, 100 * ends.High), 2) : "";
        }
    }
}
