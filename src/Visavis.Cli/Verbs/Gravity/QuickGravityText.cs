using System.Globalization;
using Visavis.Workbench.Gravity;
using Visavis.Workbench.Gravity.Output;

namespace Visavis.Cli.Verbs;

/// <summary>One gravity equation for people.</summary>
internal static class QuickGravityText
{
    public static void Print(Session session, GravityAnswer answer)
    {
        var fit = answer.Fit;
        if (answer.Errors.Count > 0)
        {
            Print(session, answer.Estimates);
            session.Out.WriteLine();
            session.Out.WriteLine(session.Say.Text("said.gravity.errors", ("rule", answer.Errors[0].Rule)));
        }
        if (answer.Correction is not null)
        {
            session.Out.WriteLine();
            session.Out.WriteLine(session.Say["counterfactual.said.corrected"]);
            Print(session, answer.Corrected);
            session.Out.WriteLine(Workbench.Texts.Book.Speaking(session.Say.Language)["gravity.corrected-coverage"]);
            session.Out.WriteLine();
        }
        session.Out.WriteLine(
            session.Say.Text(
                "said.gravity.sample",
                ("observations", fit.Observations),
                ("effects", string.Join(", ", fit.Effects.Select(e => $"{e.Name} {e.Count}"))),
                ("missing", answer.Missing)
            )
        );
        session.Out.WriteLine(
            session.Say.Text(
                "said.gravity.fit",
                ("deviance", fit.Deviance().ToString("G10", CultureInfo.InvariantCulture)),
                ("iterations", fit.Iterations),
                ("seconds", answer.Seconds.ToString("0.000", CultureInfo.InvariantCulture))
            )
        );
        var speech = Workbench.Texts.Book.Speaking(session.Say.Language);
        foreach (var note in fit.Notes.Concat(answer.Errors.Take(1).SelectMany(e => e.Variance.Notes)))
        {
            session.Out.WriteLine(session.Say.Text("said.gravity.note", ("note", EstimateTable.Words(note, speech))));
        }
    }

    private static void Print(Session session, IEnumerable<GravityEstimate> estimates) =>
        Tables.Write(
            session,
            ["regressor", "coefficient", "standard-error", "z", "interval95"],
            estimates.Select(e => Row(session, e)),
            1,
            2,
            3,
            4
        );

    private static string[] Row(Session session, GravityEstimate estimate) =>
        [
            estimate.Name,
            session.Number(estimate.Value, 6),
            session.Number(estimate.Error, 6),
            session.Number(estimate.Value / estimate.Error, 2),
            estimate.HasError ? session.Interval(estimate.Interval95, 4) : "",
        ];
}
