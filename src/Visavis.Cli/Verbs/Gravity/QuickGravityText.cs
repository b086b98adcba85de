using System.Globalization;
using Visavis.Econometrics.Panel;
using Visavis.Workbench.Gravity;
using Visavis.Workbench.Gravity.Output;

namespace Visavis.Cli.Verbs;

/// <summary>One gravity equation for people.</summary>
internal static class QuickGravityText
{
    // Of a normal variable, 95 % lies within so many standard deviations.
    private const double Normal95 = 1.959963984540054;

    public static void Print(Session session, GravityAnswer answer)
    {
        var fit = answer.Fit;
        if (answer.Errors.Count > 0)
        {
            Print(session, fit.Coefficients, answer.Errors[0].Variance.StandardErrors);
            session.Out.WriteLine();
            session.Out.WriteLine(session.Say.Text("said.gravity.errors", ("rule", answer.Errors[0].Rule)));
        }
        if (answer.Correction is { } correction)
        {
            session.Out.WriteLine();
            session.Out.WriteLine(session.Say["counterfactual.said.corrected"]);
            Print(session, correction.Coefficients, correction.Variance.StandardErrors);
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

    private static void Print(Session session, IReadOnlyList<Coefficient> coefficients, IReadOnlyList<double> errors) =>
        Tables.Write(
            session,
            ["regressor", "coefficient", "standard-error", "z", "interval95"],
            coefficients.Select((c, k) => Row(session, c, errors[k])),
            1,
            2,
            3,
            4
        );

    private static string[] Row(Session session, Coefficient coefficient, double error)
    {
        var (low, high) = (coefficient.Value - (Normal95 * error), coefficient.Value + (Normal95 * error));
        return
        [
            coefficient.Name,
            session.Number(coefficient.Value, 6),
            session.Number(error, 6),
            session.Number(coefficient.Value / error, 2),
            double.IsFinite(error) ? session.Interval((low, high), 4) : "",
        ];
    }
}
