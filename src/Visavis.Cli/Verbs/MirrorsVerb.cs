using System.CommandLine;
using Visavis.Analysis.Mirrors;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Mirrors;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis mirrors</c>: both reports of movements side by side.</summary>
internal static class MirrorsVerb
{
    private const int MostGiven = 10;
    private static readonly Argument<string?> A = new("A") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string?> B = new("B") { Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string> By = new("--by") { HelpName = "GROUP", DefaultValueFactory = _ => "period" };

    private static readonly Option<string?> Level = new("--level") { HelpName = "LEVEL" };

    private static readonly Option<string> Weights = new("--weights")
    {
        HelpName = "WEIGHTS",
        DefaultValueFactory = _ => "components",
    };

    private static readonly Option<bool> Reconcile = new("--reconcile");

    private static readonly Option<string?> From = new("--from") { HelpName = "YEAR" };
    private static readonly Option<string?> To = new("--to") { HelpName = "YEAR" };
    private static readonly Option<string?> AsOf = new("--as-of") { HelpName = "DATE" };
    private static readonly Option<string?> KnownAt = new("--known-at") { HelpName = "TIME" };

    public static Command Command()
    {
        var command = new Command("mirrors");
        command.Arguments.Add(A);
        command.Arguments.Add(B);
        foreach (var option in new Option[] { By, Level, Weights, Reconcile, From, To, AsOf, KnownAt })
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        var request = new MirrorRequest
        {
            Pair = PairOf(session),
            By = MirrorRequest.GroupOf(session.Get(By)!),
            Level = session.Get(Level) is { } level ? Asked.Level(level) : null,
            Years = Asked.Years(session.Get(From), session.Get(To)),
            Weights = MirrorRequest.WeightsOf(session.Get(Weights)!),
            Reconciles = session.Get(Reconcile),
            Time = TimeTravel.Of(session.Get(AsOf), session.Get(KnownAt)),
            Threads = session.Settings.Threads,
        };
        var answer = Workspaces.OpenReady(session).Mirrors(request);
        if (session.Json)
        {
            session.WriteJson(json => MirrorsJson.Write(json, answer));
        }
        else
        {
            Print(session, request, answer);
        }
        return ExitCode.Done;
    }

    private static (Economy, Economy)? PairOf(Session session)
    {
        var (a, b) = (session.Get(A), session.Get(B));
        if (a is null)
        {
            return null;
        }
        var query = PairQuery.Of(a, b ?? a);
        return (query.A, query.B);
    }

    private static void Print(Session session, MirrorRequest request, MirrorAnswer answer)
    {
        var say = session.Say;
        session.Out.WriteLine(say.Text("said.mirrors.level", ("level", answer.Level.ToString())));
        session.Out.WriteLine(say.Text(MarginText(answer.Cif.Origin), ("cells", answer.Cif.Cells)));
        foreach (var weight in answer.Weights)
        {
            session.Out.WriteLine(
                say.Text(
                    "said.mirrors.weight",
                    ("exporter", weight.Exporter.Code),
                    ("importer", weight.Importer.Code),
                    ("weight", session.Number(weight.OfExporter, 2)),
                    ("least", session.Number(weight.Least, 2)),
                    ("most", session.Number(weight.Most, 2)),
                    ("margin", session.Number(100 * weight.Margin, 1))
                )
            );
        }
        session.Out.WriteLine();
        PrintRows(session, answer.Rows);
        if (request.Reconciles)
        {
            ReconciledTable.Print(session, answer);
        }
        foreach (var given in answer.Given.Take(MostGiven))
        {
            session.Out.WriteLine(
                say.Text(
                    "said.mirrors.given",
                    ("reporter", given.Reporter.Code),
                    ("flow", say[$"said.mirrors.{given.Flow.ToString().ToLowerInvariant()}"]),
                    ("year", given.Year),
                    ("to", given.To),
                    ("given", Millions(session, given.Given)),
                    ("gap", Millions(session, given.Gap))
                )
            );
        }
        if (answer.Given.Count > MostGiven)
        {
            session.Out.WriteLine(say.Text("said.mirrors.more-given", ("count", answer.Given.Count - MostGiven)));
        }
        PrintLeftOut(session, request, answer);
    }

    private static void PrintLeftOut(Session session, MirrorRequest request, MirrorAnswer answer)
    {
        bool IsAsked(Economy economy) => request.Pair is not { } pair || economy == pair.A || economy == pair.B;
        foreach (var year in answer.Incomplete.Where(i => IsAsked(i.Reporter)))
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "said.mirrors.incomplete",
                    ("reporter", year.Reporter.Code),
                    ("flow", session.Say[$"said.mirrors.{year.Flow.ToString().ToLowerInvariant()}"]),
                    ("year", year.Year)
                )
            );
        }
        var copied = answer.Copied.Where(c => IsAsked(c.Exporter) && IsAsked(c.Importer));
        foreach (var pair in copied.GroupBy(c => (c.Exporter, c.Importer)))
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "said.mirrors.copied",
                    ("exporter", pair.Key.Exporter.Code),
                    ("importer", pair.Key.Importer.Code),
                    ("years", string.Join(", ", pair.Select(c => c.Year).Distinct()))
                )
            );
        }
    }

    private static string MarginText(CifOrigin origin) =>
        origin switch
        {
            CifOrigin.Estimated => "said.mirrors.cif-estimated",
            CifOrigin.Published => "said.mirrors.cif-published",
            _ => "said.mirrors.cif-six",
        };

    private static void PrintRows(Session session, IReadOnlyList<MirrorRow> rows) =>
        Tables.Write(
            session,
            [
                "movement",
                "product",
                "period",
                "movements",
                "exporter-says",
                "importer-says",
                "importer-fob",
                "asymmetry",
                "weighed",
                "only-exporter",
                "only-importer",
            ],
            rows.Select(r =>
                (string[])
                    [
                        r.Exporter is null ? "" : $"{r.Exporter.Code} > {r.Importer!.Code}",
                        r.Product is "" ? "TOTAL" : r.Product ?? "",
                        r.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
                        r.Movements.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        r.Movements > 0 ? Millions(session, r.ByExporter) : "",
                        r.Movements > 0 ? Millions(session, r.ByImporter) : "",
                        r.Movements > 0 ? Millions(session, r.AtExportersBorder) : "",
                        r.Asymmetry is { } asymmetry ? session.Number(asymmetry, 3) : "",
                        r.Reconciled is { } reconciled ? Millions(session, reconciled) : "",
                        r.OnlyByExporter > 0 ? Millions(session, r.OnlyByExporter) : "",
                        r.OnlyByImporter > 0 ? Millions(session, r.OnlyByImporter) : "",
                    ]
            ),
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            10
        );

    private static string Millions(Session session, double dollars) => session.Number(dollars / 1e6, 1);
}
