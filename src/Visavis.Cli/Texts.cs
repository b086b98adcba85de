using System.CommandLine;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Cli;

/// <summary>What the command line itself says; the words are in <c>Texts/</c>.</summary>
internal static class Texts
{
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(Texts).Assembly);

    /// <summary>The words of the language that is asked for, known before anything is wrong.</summary>
    public static Speech Say(ParseResult parsed) =>
        Book.Speaking(Settings.LanguageOf(CommonOptions.Flags(parsed), Environment.GetEnvironmentVariable));

    /// <summary>A problem as a person reads it.</summary>
    public static string Problem(this Speech say, Problem problem) =>
        problem.In(say.Language).Lines(say["problem.found"], say["problem.place"], say["problem.try"]);

    public static Problem Usage(UsageFault fault, Command command, string? nearest)
    {
        var name = command is RootCommand ? "visavis" : $"visavis {command.Name}";
        return Core.Problem.Of(
            Book,
            "USE001",
            ("place", name),
            ("fault", (Func<Speech, string>)fault.In),
            (
                "way",
                (Speech say) =>
                    nearest is null
                        ? say.Text("USE001.help", ("command", name))
                        : say.Text("USE001.nearest", ("nearest", nearest))
            )
        );
    }

    public static Problem NotACount(string option) => Core.Problem.Of(Book, "USE002", ("place", option));

    public static Problem Clash(string options) =>
        Core.Problem.Of(Book, "USE004", ("place", "visavis ingest"), ("options", options));

    public static Problem TwoForms(string options) =>
        Core.Problem.Of(Book, "USE006", ("place", "visavis gravity"), ("options", options));

    public static Problem NoDraws(string option) => Core.Problem.Of(Book, "USE007", ("place", option));

    public static Problem UnknownWord(string option, string name, IEnumerable<string> known) =>
        Core.Problem.Of(Book, "USE008", ("place", option), ("name", name), ("known", string.Join(", ", known)));

    public static Problem Stopped(string verb) => Core.Problem.Of(Book, "USE009", ("place", verb));

    public static Problem ConvertWhat(string options) =>
        Core.Problem.Of(Book, "USE005", ("place", "visavis convert"), ("options", options));

    public static Problem OneFile(int count) =>
        Core.Problem.Of(Book, "USE003", ("place", "visavis ingest --guess"), ("count", count));

    public static Problem NotWritten(string path, Exception fault) =>
        Core.Problem.Of(Book, "OUT005", ("place", path), ("reason", fault.Message));

    public static Problem NoDocument() => Core.Problem.Of(Book, "USE010", ("place", "visavis check"));

    public static Problem OneDocument(string path) =>
        Core.Problem.Of(Book, "USE022", ("place", "visavis check --between"), ("path", path));

    public static Problem NoFile(string folder) =>
        Core.Problem.Of(Book, "USE023", ("place", "visavis check --out"), ("folder", folder));

    public static Problem NoSuchFinding(string id, int count) =>
        Core.Problem.Of(Book, "USE011", ("place", "visavis check --explain"), ("id", id), ("count", count));

    public static Problem TokenAndWrite() => Core.Problem.Of(Book, "USE016", ("place", "visavis serve"));

    public static Problem NoToken(string path, string reason) =>
        Core.Problem.Of(
            Book,
            "USE017",
            ("place", path),
            ("reason", (Speech say) => reason.Length > 0 ? reason : say["USE017.short"])
        );

    public static Problem NotAHost(string host) => Core.Problem.Of(Book, "USE021", ("place", "--host"), ("host", host));

    public static Problem NotListening(string address, Exception fault) =>
        Core.Problem.Of(Book, "USE018", ("place", address), ("reason", fault.Message));

    public static Problem Fault(Exception fault) =>
        Core.Problem.Of(
            Book,
            "VIS001",
            ("place", fault.TargetSite is { } method ? $"{method.DeclaringType?.Name}.{method.Name}" : "visavis"),
            ("fault", $"{fault.GetType().Name}: {fault.Message.Split('\n')[0].Trim()}")
        );
}
