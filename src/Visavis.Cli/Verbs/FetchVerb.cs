using System.CommandLine;
using System.Globalization;
using Visavis.Core;
using Visavis.Fetch;
using Visavis.Fetch.Declared;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis fetch</c>: a command below for every API that is declared, with the parameters that it declares.</summary>
internal static class FetchVerb
{
    public const string Name = "fetch";

    private static readonly Option<string?> Folder = new("--out") { HelpName = "DIR" };

    private static readonly Option<bool> DryRun = new("--dry-run");

    private static readonly Option<string?> MaxRequests = new("--max-requests") { HelpName = "N" };

    private static readonly Option<string?> Base = new("--base") { HelpName = "URL" };

    public static Command Command(bool withApis)
    {
        var command = new Command(Name);
        foreach (var api in withApis ? ApiCatalogue.All : [])
        {
            command.Subcommands.Add(Command(api));
        }
        return command;
    }

    private static Command Command(Fetch.Declared.Api api)
    {
        var command = new Command(api.Id);
        var parameters = api.Parameters.ToDictionary(p => p.Key, p => OptionOf(p.Key, p.Value), StringComparer.Ordinal);
        foreach (var option in parameters.Values.Concat<Option>([Folder, DryRun, MaxRequests, Base]))
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, api, parameters)));
        return command;
    }

    private static Option<string?> OptionOf(string name, ApiParameter parameter) =>
        new($"--{name}") { HelpName = parameter.Many ? "LIST" : "CODE", Required = parameter.Required };

    private static int Run(Session session, Fetch.Declared.Api api, Dictionary<string, Option<string?>> parameters)
    {
        var typed = parameters.ToDictionary(p => p.Key, p => session.Get(p.Value) ?? "", StringComparer.Ordinal);
        if (!TryMost(session.Get(MaxRequests), out var most))
        {
            return session.Fail(Texts.NotACount("--max-requests"), ExitCode.BadUsage);
        }
        var options = new FetchOptions
        {
            Folder = session.Get(Folder) ?? Path.Combine("fetched", api.Id),
            MaxRequests = most,
            Base = session.Get(Base) is { } address ? new Uri(address, UriKind.RelativeOrAbsolute) : null,
            Environment = Environment.GetEnvironmentVariable,
        };
        var (fetcher, problems) = Fetcher.Of(api, typed, options);
        return fetcher is null ? Refuse(session, problems)
            : session.Get(DryRun) ? FetchAnswer.Plan(session, fetcher)
            : Run(session, fetcher, options.Folder);
    }

    private static bool TryMost(string? text, out int most)
    {
        most = int.MaxValue;
        return text is null
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out most) && most > 0);
    }

    // The first leaves as the answer; the others are told after it.
    private static int Refuse(Session session, IReadOnlyList<Problem> problems)
    {
        session.Fail(problems[0], ExitCode.BadInput);
        foreach (var problem in problems.Skip(1))
        {
            session.Tell(problem);
        }
        return ExitCode.BadInput;
    }

    private static int Run(Session session, Fetcher fetcher, string folder)
    {
        FetchResult result;
        using (var steps = new Steps(session))
        {
            result = fetcher.Run(steps).GetAwaiter().GetResult();
        }
        FetchAnswer.Tell(session, fetcher, folder, result);
        return result.Failure switch
        {
            SourceRefusedException => ExitCode.BadInput,
            not null => ExitCode.Unavailable,
            null => result.IsWhole ? ExitCode.Done : ExitCode.No,
        };
    }

    private sealed class Steps(Session session) : IProgress<FetchStep>, IDisposable
    {
        private readonly ProgressLine line = new(session);

        public void Report(FetchStep value) =>
            line.Show(
                session.Say.Text(
                    "said.fetch.step",
                    ("done", value.Done),
                    ("known", value.Known),
                    ("what", value.What(session.Say))
                )
            );

        public void Dispose() => line.Dispose();
    }
}
