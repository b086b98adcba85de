using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis reconstruct</c>: what a pair traded, from everything that is said of it.</summary>
internal static class ReconstructVerb
{
    private static readonly PairArguments Pair = new();

    private static readonly Option<string[]> As = new("--as")
    {
        HelpName = "ESTIMAND",
        Arity = new ArgumentArity(1, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> Draws = new("--draws") { HelpName = "N", DefaultValueFactory = _ => 1000 };

    private static readonly Option<ulong> Seed = new("--seed") { HelpName = "N", DefaultValueFactory = _ => 1 };

    public static Command Command()
    {
        var command = new Command("reconstruct");
        Pair.AddTo(command);
        foreach (var option in new Option[] { As, Draws, Seed })
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        if (session.Get(Draws) is var draws && draws < 1)
        {
            return session.Fail(Texts.NotACount("--draws"), ExitCode.BadUsage);
        }
        var request = new ReconstructRequest(session.Get(Pair.A), session.Get(Pair.B))
        {
            From = session.Get(Pair.From),
            To = session.Get(Pair.To),
            As = session.Get(As) ?? [],
            Draws = draws,
            Seed = session.Get(Seed),
            Threads = session.Settings.Threads,
            Time = Visavis.Workbench.TimeTravel.Of(session.Get(Pair.AsOf), session.Get(Pair.KnownAt)),
        };
        var answer = request.Answer(Workspaces.OpenReady(session));
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

    private static void Print(Session session, Reconstructed answer)
    {
        var (question, result) = (answer.Question, answer.Result);
        session.Out.WriteLine(
            question.Side is { } side
                ? session.Say.Text(
                    "said.reconstruct.reported-by",
                    ("a", question.A.Code),
                    ("b", question.B.Code),
                    ("side", side.Code)
                )
                : session.Say.Text("said.reconstruct.movement", ("a", question.A.Code), ("b", question.B.Code))
        );
        session.Out.WriteLine();
        Tables.Write(
            session,
            ["year", "flow", "estimate", "interval95", "identification", "strongest"],
            result.Cells.Select(c => (string[])[.. Row(session, answer, c)]),
            2,
            3,
            4
        );
        session.Out.WriteLine();
        var years = result.Cells.Select(c => c.Year).Distinct();
        session.Out.WriteLine(
            session.Say.Text(
                "said.reconstruct.surplus",
                ("a", question.A.Code),
                (
                    "chances",
                    string.Join("  ", years.Select(y => $"{y} {Number(session, result.ChanceOfSurplus(y), "0.00")}"))
                )
            )
        );
        foreach (var (year, gdp, estimate) in answer.Ktes())
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "said.reconstruct.ktes",
                    ("year", year),
                    ("gdp", answer.Evidence.SourceOf(gdp).Short(session.Say.Language)),
                    ("value", Number(session, estimate.Value, "0.000")),
                    ("low", Number(session, estimate.Interval95.Low, "0.000")),
                    ("high", Number(session, estimate.Interval95.High, "0.000"))
                )
            );
        }
        PrintConflicts(session, answer);
        session.Out.WriteLine(
            session.Say.Text(
                "said.reconstruct.used",
                ("used", result.Used.Count()),
                ("left", result.LeftOut.Count),
                ("draws", question.Draws),
                ("seed", question.Seed.ToString(CultureInfo.InvariantCulture)),
                ("failed", result.FailedDraws)
            )
        );
        if (!result.IsConverged)
        {
            session.Error.WriteLine(session.Say["said.reconstruct.unsolved"]);
        }
    }

    private static void PrintConflicts(Session session, Reconstructed answer)
    {
        var conflicts = answer.Result.Conflicts.ToList();
        if (conflicts.Count == 0)
        {
            return;
        }
        session.Out.WriteLine();
        session.Out.WriteLine(session.Say["said.reconstruct.conflicts"]);
        Tables.Write(
            session,
            ["claim", "source", "off", "times", "reading"],
            conflicts.Select(c =>
                (string[])
                    [
                        Words(session, c.Testimony),
                        answer.Evidence.SourceOf(c.Testimony.Source).Short(session.Say.Language),
                        Number(session, c.Off, "0.0"),
                        c.Ratio is { } ratio ? Number(session, ratio, "0.###") : "",
                        session.Say[$"readings.{c.Reading}"],
                    ]
            ),
            2,
            3
        );
    }

    private static IEnumerable<string> Row(Session session, Reconstructed answer, ReconstructedCell cell)
    {
        yield return cell.Year.ToString(CultureInfo.InvariantCulture);
        yield return session.Say[$"pair-flows.{cell.Flow}"];
        yield return Money(session, cell.Estimate.Value);
        yield return Interval(session, cell.Estimate.Interval95);
        yield return cell.Identification is { } known ? Number(session, known, "0.00") : "";
        yield return string.Join(
            ", ",
            cell.Evidence.Select(p => answer.Evidence.SourceOf(p.Testimony.Source).Short(session.Say.Language))
                .Distinct()
                .Take(2)
        );
    }

    // What a testimony is about, in the vocabulary's own codes.
    private static string Words(Session session, Testimony testimony)
    {
        var sum = string.Join(" + ", testimony.Terms.Select(t => Words(t.Cell)));
        return testimony.Base.IsEmpty
            ? $"{sum} {Printed(session, testimony)}"
            : $"{sum} : {string.Join(" + ", testimony.Base.Select(t => Words(t.Cell)))}";
    }

    private static string Words(Cell cell) =>
        $"{cell.Exporter.Code}>{cell.Importer.Code} {cell.Period} ({cell.Side?.Code})";

    private static string Printed(Session session, Testimony testimony) =>
        Money(
            session,
            (double)(
                testimony.Interval.IsBounded
                    ? testimony.Interval.Middle
                    : testimony.Interval.Low ?? testimony.Interval.High ?? 0
            )
        );

    private static string Interval(Session session, (double Low, double High) interval) =>
        $"[{Money(session, interval.Low)}{SpokenNumber.Separator(session.Say.Language)} {Money(session, interval.High)}]";

    private static string Money(Session session, double value) =>
        SpokenNumber.Of((decimal)Math.Round(value / 1e6), 0, session.Say.Language);

    private static string Number(Session session, double value, string format)
    {
        var decimals = format.Length - 1 - format.IndexOf('.', StringComparison.Ordinal);
        return SpokenNumber.Of((decimal)Math.Round(value, decimals), decimals, session.Say.Language);
    }

    private static void Write(Utf8JsonWriter json, Reconstructed answer)
    {
        var (question, result) = (answer.Question, answer.Result);
        json.WriteStartObject();
        json.WriteString("a", question.A.Code);
        json.WriteString("b", question.B.Code);
        json.WriteString("as", question.Side is { } side ? $"reported-by {side.Code}" : "movement");
        json.WriteString("unit", "USD");
        json.WriteNumber("draws", question.Draws);
        json.WriteNumber("seed", question.Seed);
        json.WriteNumber("failedDraws", result.FailedDraws);
        json.WriteBoolean("converged", result.IsConverged);
        json.WriteStartArray("cells");
        foreach (var cell in result.Cells)
        {
            Write(json, cell);
        }
        json.WriteEndArray();
        json.WriteStartArray("ktes");
        foreach (var (year, gdp, estimate) in answer.Ktes())
        {
            json.WriteStartObject();
            json.WriteString("period", year.ToString(CultureInfo.InvariantCulture));
            json.WriteString("gdp", gdp);
            Write(json, estimate);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("chanceOfSurplus");
        foreach (var year in result.Cells.Select(c => c.Year).Distinct())
        {
            json.WriteNumber(year.ToString(CultureInfo.InvariantCulture), result.ChanceOfSurplus(year));
        }
        json.WriteEndObject();
        json.WriteStartArray("conflicts");
        foreach (var conflict in result.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("id", conflict.Testimony.Id);
            json.WriteString("source", conflict.Testimony.Source);
            json.WriteNumber("off", conflict.Off);
            if (conflict.Ratio is { } ratio)
            {
                json.WriteNumber("ratio", ratio);
            }
            json.WriteString("reading", conflict.Reading.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var (testimony, why) in result.LeftOut.Where(l => l.Why != LeftOut.OfSomethingElse))
        {
            json.WriteStartObject();
            json.WriteString("id", testimony.Id);
            json.WriteString("source", testimony.Source);
            json.WriteString("why", why.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReconstructedCell cell)
    {
        json.WriteStartObject();
        json.WriteString("flow", cell.Flow.ToString().ToLowerInvariant());
        json.WriteString("period", cell.Year.ToString(CultureInfo.InvariantCulture));
        Write(json, cell.Estimate);
        if (cell.Identification is { } known)
        {
            json.WriteNumber("identification", known);
        }
        json.WriteStartArray("evidence");
        foreach (var pull in cell.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("id", pull.Testimony.Id);
            json.WriteString("source", pull.Testimony.Source);
            json.WriteNumber("weight", pull.Weight);
            json.WriteNumber("off", pull.Off);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (cell.Narrower is { } wish)
        {
            json.WriteStartObject("narrower");
            json.WriteString("exporter", wish.Figure.Exporter.Code);
            json.WriteString("importer", wish.Figure.Importer.Code);
            json.WriteString("reporter", wish.Figure.Side!.Code);
            json.WriteString("coverage", wish.Figure.Coverage.ToString());
            json.WriteNumber("narrowing", wish.Narrowing);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Estimated estimate)
    {
        json.WriteNumber("estimate", estimate.Value);
        Write(json, "interval50", estimate.Interval50);
        Write(json, "interval80", estimate.Interval80);
        Write(json, "interval95", estimate.Interval95);
    }

    private static void Write(Utf8JsonWriter json, string name, (double Low, double High) interval)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(interval.Low);
        json.WriteNumberValue(interval.High);
        json.WriteEndArray();
    }
}
