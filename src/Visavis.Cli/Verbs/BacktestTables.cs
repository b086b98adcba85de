using System.Globalization;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Cli.Verbs;

/// <summary>A backtest as a person reads it.</summary>
internal static class BacktestTables
{
    public static void Print(Session session, BacktestAnswer answer)
    {
        session.Out.WriteLine(
            session.Say.Text(
                "said.backtest.on",
                ("source", answer.Source),
                ("reports", answer.Reports),
                ("economies", answer.Panel.Economies.Count),
                ("first", answer.Options.FirstTarget),
                ("last", answer.Options.LastTarget),
                ("scored", answer.Options.FirstScored)
            )
        );
        session.Out.WriteLine(
            session.Say.Text(
                "said.backtest.set-aside",
                ("zeros", answer.Panel.Zeros),
                ("aside", answer.Panel.SetAside.Count)
            )
        );
        foreach (var file in answer.NotRead)
        {
            session.Out.WriteLine(session.Say.Text("said.backtest.not-read", ("file", file)));
        }
        session.Out.WriteLine();
        Tables.Write(
            session,
            ["design", "horizon", "group", "cells", "error", "best-rule", "rule", "in50", "in80", "in95"],
            answer.Scores.Concat(answer.Others.Where(s => !IsOfAYear(s))).Select(s => Row(session, s)),
            1,
            3,
            4,
            6,
            7,
            8,
            9
        );
        session.Out.WriteLine();
        session.Out.WriteLine(
            session.Say.Text(
                answer.HoldsItsBars ? "said.backtest.holds" : "said.backtest.misses",
                ("copies", answer.Result.Copies)
            )
        );
    }

    // Years are for JSON: on a terminal they bury the rest.
    private static bool IsOfAYear(BacktestScore score) =>
        int.TryParse(score.Group, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string[] Row(Session session, BacktestScore score)
    {
        var best = score.Rules.OrderBy(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).FirstOrDefault();
        return
        [
            BacktestAnswer.NameOf(score.Design),
            score.Horizon.ToString(CultureInfo.InvariantCulture),
            score.Split == BacktestSplit.ByPair
                ? score.Group
                : $"{score.Group} ({session.Say[$"said.backtest.{BacktestAnswer.NameOf(score.Split)}"]})",
            score.Trials.ToString(CultureInfo.InvariantCulture),
            Number(session, score.MedianAbsLogError),
            best.Key ?? "",
            best.Key is null ? "" : Number(session, best.Value),
            Number(session, score.Coverage50),
            Number(session, score.Coverage80),
            Number(session, score.Coverage95),
        ];
    }

    private static string Number(Session session, double value) => session.Number(value, 3);
}
