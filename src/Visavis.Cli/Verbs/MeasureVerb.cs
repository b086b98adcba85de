using System.CommandLine;
using Visavis.Workbench;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis measure</c>: one measure of a pair by every witness, all measures of a pair, or a measure of everything that one source says.</summary>
internal static class MeasureVerb
{
    private const string Every = "all";

    private static readonly Argument<string> Id = new("id");

    private static readonly Argument<string[]> Economies = new("economies") { Arity = new ArgumentArity(0, 2) };

    private static readonly Option<string?> Pair = new("--pair") { HelpName = "PAIR" };

    private static readonly Option<string?> PeriodOption = new("--period") { HelpName = "YEAR" };

    private static readonly Option<string?> From = new("--from") { HelpName = "YEAR" };

    private static readonly Option<string?> To = new("--to") { HelpName = "YEAR" };

    private static readonly Option<string?> By = new("--by") { HelpName = "ID" };

    private static readonly Option<string?> Against = new("--against") { HelpName = "ID" };

    private static readonly Option<string?> FlowOption = new("--flow") { HelpName = "FLOW" };

    private static readonly Option<string?> Gdp = new("--gdp") { HelpName = "ID" };

    private static readonly Option<string?> Partners = new("--partners") { HelpName = "LIST" };

    private static readonly Option<string?> Reporter = new("--reporter") { HelpName = "LIST" };

    private static readonly Option<string?> Partner = new("--partner") { HelpName = "CODE" };

    private static readonly Option<string?> Level = new("--level") { HelpName = "LEVEL" };

    private static readonly Option<string?> CommodityOption = new("--commodity") { HelpName = "CODE" };

    private static readonly Option<string?> Bloc = new("--bloc") { HelpName = "CODE" };

    private static readonly Option<string?> Out = new("--out") { HelpName = "FILE" };

    private static readonly Option<string?> AsOf = new("--as-of") { HelpName = "DATE" };

    private static readonly Option<string?> KnownAt = new("--known-at") { HelpName = "TIME" };

    public static Command Command()
    {
        var command = new Command("measure") { Id, Economies };
        foreach (
            var option in new Option[]
            {
                Pair,
                PeriodOption,
                From,
                To,
                By,
                Against,
                FlowOption,
                Gdp,
                Partners,
                Reporter,
                Partner,
                Level,
                CommodityOption,
                Bloc,
                Out,
                AsOf,
                KnownAt,
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
        var workspace = Workspaces.OpenReady(session);
        var pair = PairOf(session);
        if (session.Get(Id) == Every)
        {
            var query = pair is null
                ? throw new ProblemException(Workbench.Texts.NoWitness(Every))
                : Query(session, pair);
            return MeasureTables.Overview(session, MeasureOverview.Of(workspace.Pair(query), query));
        }
        return pair is not null && MeasureRequest.IsOfEvidence(session.Get(Id)) ? OfPair(session, workspace, pair)
            : session.Get(By) is { } by ? OfSource(session, workspace, by, pair)
            : pair is not null ? Newest(session, workspace, pair)
            : throw new ProblemException(Workbench.Texts.NoWitness(session.Get(Id)));
    }

    // Two codes beside the id, or one option for both.
    private static string? PairOf(Session session) =>
        session.Get(Economies) is [var a, var b] ? $"{a},{b}"
        : session.Get(Economies) is [var one] ? one
        : session.Get(Pair);

    private static PairQuery Query(Session session, string pair)
    {
        var codes = pair.Split(',');
        return PairQuery.Of(codes[0], codes.Length > 1 ? codes[1] : "", session.Get(From), session.Get(To)) with
        {
            Time = Time(session),
        };
    }

    private static TimeTravel Time(Session session) => TimeTravel.Of(session.Get(AsOf), session.Get(KnownAt));

    private static int OfPair(Session session, Workspace workspace, string pair)
    {
        var request = new MeasureRequest(session.Get(Id), pair)
        {
            Period = session.Get(PeriodOption),
            By = session.Get(By),
            Against = session.Get(Against),
            Flow = session.Get(FlowOption),
            Gdp = session.Get(Gdp),
            Partners = session.Get(Partners),
            Time = Time(session),
        };
        return MeasureTables.Answers(session, request.Answer(workspace));
    }

    // A measure that needs more than the pair's figures: the newest that any source allows.
    private static int Newest(Session session, Workspace workspace, string pair)
    {
        var query = Query(session, pair);
        return MeasureTables.Overview(session, MeasureOverview.Of(workspace.Pair(query), query, session.Get(Id)));
    }

    private static int OfSource(Session session, Workspace workspace, string source, string? pair)
    {
        var codes = pair?.Split(',') ?? [];
        var request = new StoreRequest(session.Get(Id), source)
        {
            Reporters = session.Get(Reporter) ?? codes.ElementAtOrDefault(0),
            Partner = session.Get(Partner) ?? codes.ElementAtOrDefault(1),
            Commodity = session.Get(CommodityOption),
            Level = session.Get(Level),
            Flow = session.Get(FlowOption),
            Bloc = session.Get(Bloc),
            Gdp = session.Get(Gdp),
            Period = session.Get(PeriodOption),
            From = session.Get(From),
            To = session.Get(To),
            Time = Time(session),
        };
        return MeasureTables.Cells(session, request.Info, request.Answer(workspace), session.Get(Out));
    }
}
