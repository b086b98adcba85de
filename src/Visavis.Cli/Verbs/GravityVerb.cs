using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Visavis.Econometrics.Panel;
using Visavis.Workbench.Gravity;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis gravity --data</c>: a gravity equation on the columns of a file.</summary>
internal static class GravityVerb
{
    // Of a normal variable, 95 % lies within so many standard deviations.
    private const double Normal95 = 1.959963984540054;

    private static readonly Option<string> Data = new("--data") { HelpName = "FILE", Required = true };

    private static readonly Option<string> Dependent = new("--dependent") { HelpName = "COLUMN", Required = true };

    private static readonly Option<string?> Regressors = new("--regressors") { HelpName = "LIST" };

    private static readonly Option<string?> Effects = new("--effects") { HelpName = "LIST" };

    private static readonly Option<string?> Cluster = new("--cluster") { HelpName = "LIST" };

    private static readonly Option<string?> Offset = new("--offset") { HelpName = "COLUMN" };

    private static readonly Option<string?> Weights = new("--weights") { HelpName = "COLUMN" };

    private static readonly Option<bool> Ols = new("--ols");

    private static readonly Option<bool> KeepSingletons = new("--keep-singletons");

    public static Command Command()
    {
        var command = new Command("gravity");
        foreach (
            var option in new Option[]
            {
                Data,
                Dependent,
                Regressors,
                Effects,
                Cluster,
                Offset,
                Weights,
                Ols,
                KeepSingletons,
            }
        )
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        var answer = new GravityRequest(session.Get(Data)!, session.Get(Dependent)!)
        {
            Regressors = List(session.Get(Regressors)),
            Effects = List(session.Get(Effects)),
            Clusters = List(session.Get(Cluster)),
            Offset = session.Get(Offset),
            Weights = session.Get(Weights),
            IsLinear = session.Get(Ols),
            KeepSingletons = session.Get(KeepSingletons),
            Threads = session.Settings.Threads,
        }.Answer();
        if (session.Json)
        {
            session.WriteJson(json => Write(json, answer));
        }
        else
        {
            Print(session, answer);
        }
        return ExitCode.Done;
    }

    private static void Print(Session session, GravityAnswer answer)
    {
        var fit = answer.Fit;
        if (answer.Errors.Count > 0)
        {
            var errors = answer.Errors[0].Variance.StandardErrors;
            Tables.Write(
                session,
                ["regressor", "coefficient", "standard-error", "z", "interval95"],
                fit.Coefficients.Select((c, k) => Row(session, c, errors[k])),
                1,
                2,
                3,
                4
            );
            session.Out.WriteLine();
            session.Out.WriteLine(session.Say.Text("said.gravity.errors", ("rule", answer.Errors[0].Rule)));
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
                ("deviance", Deviance(fit).ToString("G10", CultureInfo.InvariantCulture)),
                ("iterations", fit.Iterations),
                ("seconds", answer.Seconds.ToString("0.000", CultureInfo.InvariantCulture))
            )
        );
        foreach (var note in fit.Notes)
        {
            session.Out.WriteLine(
                session.Say.Text($"fit-notes.{note.Kind}", ("name", note.Name), ("count", note.Count))
            );
        }
    }

    private static string[] Row(Session session, Coefficient coefficient, double error)
    {
        var (low, high) = (coefficient.Value - (Normal95 * error), coefficient.Value + (Normal95 * error));
        var separator = Visavis.Core.SpokenNumber.Separator(session.Say.Language);
        return
        [
            coefficient.Name,
            Number(session, coefficient.Value, 6),
            Number(session, error, 6),
            Number(session, coefficient.Value / error, 2),
            double.IsFinite(error) ? $"[{Number(session, low, 4)}{separator} {Number(session, high, 4)}]" : "",
        ];
    }

    private static string Number(Session session, double value, int decimals) =>
        !double.IsFinite(value) ? ""
        : Math.Abs(value) < 1e15
            ? Visavis.Core.SpokenNumber.Of((decimal)Math.Round(value, decimals), decimals, session.Say.Language)
        : value.ToString("G6", CultureInfo.InvariantCulture);

    private static double Deviance(PanelFit fit) =>
        fit switch
        {
            PpmlResult poisson => poisson.Deviance,
            OlsResult linear => linear.SumOfSquares,
            _ => double.NaN,
        };

    private static void Write(Utf8JsonWriter json, GravityAnswer answer)
    {
        var fit = answer.Fit;
        json.WriteStartObject();
        json.WriteStartObject("coefficients");
        foreach (var coefficient in fit.Coefficients)
        {
            json.WriteNumber(coefficient.Name, coefficient.Value);
        }
        json.WriteEndObject();
        json.WriteStartObject("standardErrors");
        foreach (var (rule, variance) in answer.Errors)
        {
            json.WriteStartObject(rule);
            foreach (var (coefficient, error) in fit.Coefficients.Zip(variance.StandardErrors))
            {
                // As many coefficients as observations leave nothing to err by.
                if (double.IsFinite(error))
                {
                    json.WriteNumber(coefficient.Name, error);
                }
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteNumber("observations", fit.Observations);
        json.WriteStartObject("effects");
        foreach (var effect in fit.Effects)
        {
            json.WriteNumber(effect.Name, effect.Count);
        }
        json.WriteEndObject();
        json.WriteNumber("deviance", Deviance(fit));
        json.WriteNumber("iterations", fit.Iterations);
        json.WriteBoolean("converged", fit.IsConverged);
        json.WriteNumber("seconds", answer.Seconds);
        json.WriteNumber("secondsOfReading", answer.SecondsOfReading);
        json.WriteNumber("missing", answer.Missing);
        json.WriteStartArray("notes");
        foreach (var note in fit.Notes)
        {
            json.WriteStartObject();
            json.WriteString("kind", note.Kind.ToString());
            json.WriteString("name", note.Name);
            json.WriteNumber("count", note.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string[] List(string? text) =>
        text is null ? [] : text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
