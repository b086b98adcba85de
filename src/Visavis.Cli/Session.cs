using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Cli;

/// <summary>One run of one verb: settings, where to speak, and how problems leave.</summary>
internal sealed class Session
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly ParseResult parsed;

    private Session(ParseResult parsed, Settings settings)
    {
        this.parsed = parsed;
        Settings = settings;
        Json = parsed.GetValue(CommonOptions.Json);
        Say = Texts.Book.Speaking(settings.Language);
    }

    public Settings Settings { get; }

    public bool Json { get; }

    public Speech Say { get; }

    public TextWriter Out => parsed.InvocationConfiguration.Output;

    public TextWriter Error => parsed.InvocationConfiguration.Error;

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    public T Get<T>(Argument<T> argument) => parsed.GetValue(argument)!;

    /// <summary>Runs a verb with settings in force; whatever is wrong with them leaves as bad usage.</summary>
    public static int Run(ParseResult parsed, Func<Session, int> verb)
    {
        var (settings, problem) = Settings.Load(CommonOptions.Flags(parsed), Environment.GetEnvironmentVariable);
        if (settings is null)
        {
            parsed.InvocationConfiguration.Error.WriteLine(Texts.Say(parsed).Problem(problem!));
            return ExitCode.BadUsage;
        }
        var session = new Session(parsed, settings);
        try
        {
            return verb(session);
        }
        catch (ProblemException e)
        {
            return session.Fail(e.Problem, e.IsUnavailable ? ExitCode.Unavailable : ExitCode.BadInput);
        }
    }

    public int Fail(Problem problem, int exitCode)
    {
        var said = problem.In(Say.Language);
        if (Json)
        {
            WriteJson(json =>
            {
                json.WriteStartObject();
                Write(json, said);
                json.WriteEndObject();
            });
        }
        Tell(problem);
        return exitCode;
    }

    public void Tell(Problem problem) => Error.WriteLine(Say.Problem(problem));

    /// <summary>A problem as a member of the object that is being written.</summary>
    public static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject("problem");
        json.WriteString("code", problem.Code);
        json.WriteString("need", problem.Need);
        json.WriteString("problem", problem.Found);
        json.WriteString("where", problem.Place);
        json.WriteString("try", problem.Try);
        json.WriteEndObject();
    }

    public void WriteJson(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            write(json);
        }
        Out.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }
}
