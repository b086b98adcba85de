using System.Text.Json;
using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Econometrics.Panel;
using Visavis.Sources;

namespace Visavis.Workbench;

/// <summary>Every problem that the workbench itself reports; the words are in <c>Texts/</c>.</summary>
public static class Texts
{
    /// <summary>What the workbench says, in every language.</summary>
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(Texts).Assembly);

    public static Problem SettingsFileUnreadable(string path, Exception error) =>
        Problem.Of(
            Book,
            "SET001",
            ("why", (Speech say) => error is JsonException ? say["SET001.json"] : error.Message),
            (
                "place",
                (Speech say) =>
                    error is JsonException { LineNumber: { } line }
                        ? say.Text("SET001.line", ("path", path), ("line", line + 1))
                        : path
            )
        );

    public static Problem UnknownSetting(string path, string name, IEnumerable<string> known) =>
        Problem.Of(
            Book,
            "SET002",
            ("place", path),
            ("known", string.Join(", ", known)),
            ("name", name),
            Way("SET002", Spelling.Nearest(name, known))
        );

    public static Problem BadSetting(Setting setting) =>
        Problem.Of(
            Book,
            "SET003",
            ("place", (Speech say) => PlaceOf(say, setting)),
            ("name", setting.Name),
            ("needed", (Speech say) => say[$"SET003.{setting.Name}"]),
            ("value", setting.Value)
        );

    /// <param name="code">What was typed.</param>
    /// <param name="option">The option that held it; absent for an argument.</param>
    public static Problem UnknownEconomy(string code, string? option = null)
    {
        var nearest = Economies.Nearest(code).ToList();
        string Names(Speech say) =>
            string.Join($" {say["PAR001.or"]} ", nearest.Select(e => $"{e.Code} ({e.Name(say.Language)})"));
        return Problem.Of(
            Book,
            "PAR001",
            option is null ? CommandLine : ("place", option),
            ("code", code),
            (
                "way",
                (Speech say) =>
                    nearest.Count > 0 ? say.Text("PAR001.nearest", ("names", Names(say))) : say["PAR001.list"]
            )
        );
    }

    public static Problem NotAPair(string code) => Problem.Of(Book, "PAR002", CommandLine, ("code", code));

    public static Problem UnknownMeasure(string id, IEnumerable<string> known) =>
        Problem.Of(Book, "PAR003", CommandLine, ("id", id), Way("PAR003", Spelling.Nearest(id, known)));

    /// <summary>Why a measure is undefined, in a language.</summary>
    public static string Reason(Language language, string why) => Book.Speaking(language)[$"reasons.{why}"];

    public static Problem UnknownSource(string id, IEnumerable<string> known) =>
        Problem.Of(Book, "PAR010", ("place", "--by"), ("id", id), Way("PAR010", Spelling.Nearest(id, known)));

    public static Problem UnknownGroup(string code, IReadOnlyList<string> known) =>
        Problem.Of(Book, "PAR011", ("place", "--bloc"), ("code", code), ("known", string.Join(", ", known)));

    public static Problem NotAFlow(string text) => Problem.Of(Book, "PAR012", ("place", "--flow"), ("text", text));

    public static Problem TooFewYears(string folder, int first, int last, int least) =>
        Problem.Of(Book, "BCK001", ("place", folder), ("first", first), ("last", last), ("least", least));

    public static Problem NothingToHide(string folder, string why) =>
        Problem.Of(Book, "BCK002", ("place", folder), ("why", why));

    public static Problem NoPanel(string path) => Problem.Of(Book, "GRV001", ("place", path));

    public static Problem PanelIsFolder(string path) => Problem.Of(Book, "GRV007", ("place", path));

    public static Problem ColumnTwice(string option, string column) =>
        Problem.Of(Book, "GRV008", ("place", option), ("column", column));

    public static Problem NoBiasCorrection(string option) => Problem.Of(Book, "GRV009", ("place", option));

    public static Problem UnreadablePanel(string path, string why) =>
        Problem.Of(Book, "GRV002", ("place", path), ("why", why));

    public static Problem NoColumn(string path, string column, IReadOnlyList<string> known) =>
        Problem.Of(Book, "GRV003", ("place", path), ("column", column), ("known", string.Join(", ", known.Take(40))));

    public static Problem NotANumber(string path, string column, long line, string text) =>
        Problem.Of(Book, "GRV004", ("place", path), ("column", column), ("line", line), ("text", text));

    public static Problem NoFit(string path, FitProblem problem) =>
        Problem.Of(
            Book,
            "GRV005",
            ("place", path),
            (
                "fault",
                new Saying(
                    Book,
                    say => say.Text($"fit-faults.{problem.Fault}", ("name", problem.Name), ("count", problem.Count))
                )
            )
        );

    public static Problem TooManyClusters(int count) =>
        Problem.Of(Book, "GRV006", ("place", "--cluster"), ("count", count));

    public static Problem NotAnEstimand(string text, string a, string b) =>
        Problem.Of(Book, "PAR016", ("place", "--as"), ("text", text), ("a", a), ("b", b));

    public static Problem NotAStep(string text) => Problem.Of(Book, "REC001", ("place", "--by"), ("text", text));

    public static Problem NothingToHold(string ids) => Problem.Of(Book, "REC002", ("place", "--hold"), ("ids", ids));

    public static Problem CannotAllHold(string evidence) =>
        Problem.Of(Book, "REC003", ("place", "--hold"), ("evidence", evidence));

    public static Problem NothingToReconstruct(string a, string b) =>
        Problem.Of(Book, "PAR017", ("place", $"{a} {b}"), ("a", a), ("b", b));

    public static Problem NotALevel(string text) => Problem.Of(Book, "PAR013", ("place", "--level"), ("text", text));

    public static Problem NotAPeriod(string text, string option) =>
        Problem.Of(Book, "PAR014", ("place", option), ("text", text));

    public static Problem NoWitness(string measure) => Problem.Of(Book, "PAR015", CommandLine, ("id", measure));

    public static Problem NoScope(Measure measure) =>
        Problem.Of(Book, "PAR007", CommandLine, ("id", measure.Info.Id), ("sums", string.Join(", ", measure.Columns)));

    public static Problem NoLevel(string measure) => Problem.Of(Book, "PAR008", CommandLine, ("id", measure));

    public static Problem NoBloc(Measure measure) => Problem.Of(Book, "PAR009", CommandLine, ("id", measure.Info.Id));

    public static Problem SpanEndsBeforeItBegins(int from, int to) =>
        Problem.Of(Book, "PAR004", CommandLine, ("from", from), ("to", to));

    public static Problem NotAYear(string text, string option) =>
        Problem.Of(Book, "PAR005", ("place", option), ("text", text));

    public static Problem NotADay(string text, string option) => NotADate(text, option, "PAR006.day");

    public static Problem NotAMoment(string text, string option) => NotADate(text, option, "PAR006.moment");

    public static Problem NotAnAddress(string text) => Problem.Of(Book, "RCP001", CommandLine, ("text", text));

    public static Problem NoSuchNumber(string address, string why) =>
        Problem.Of(Book, "RCP002", ("place", address), ("why", why));

    public static Problem NoEvidence(Economy a, Economy b) =>
        Problem.Of(Book, "REP001", Place("places.workspace"), ("a", a.Code), ("b", b.Code));

    public static Problem NoBundledData(string folder) => Problem.Of(Book, "WSP001", ("place", folder));

    public static Problem ChangedWhileRead(string file) => Problem.Of(Book, "WSP002", ("place", file));

    /// <summary>An edition without rows would withdraw every figure of the edition before it.</summary>
    public static Problem NothingKept(Reading reading)
    {
        var first = reading.Tallies is [var tally, ..] ? tally.Examples[0].Problem : null;
        string Why(Speech say) =>
            first is null
                ? say["WSP003.empty"]
                : say.Text("WSP003.none", ("rows", reading.RowsIn), ("found", first.In(say.Language).Found));
        return Problem.Of(
            Book,
            "WSP003",
            ("place", (Speech say) => first?.In(say.Language).Place ?? reading.File),
            ("why", (Func<Speech, string>)Why)
        );
    }

    public static Problem NoCodesKept(string file) => Problem.Of(Book, "WSP004", ("place", file));

    public static Problem UnknownNomenclature(string id) =>
        Problem.Of(
            Book,
            "PRD001",
            CommandLine,
            ("id", id),
            Way("PRD001", Spelling.Nearest(id, Nomenclatures.All.Select(n => n.Id)))
        );

    public static Problem UnknownProduct(string text) => Problem.Of(Book, "PRD002", CommandLine, ("text", text));

    /// <summary>A conversion is refused where a concordance is lacking: it says which of those that there are come near.</summary>
    public static Problem NoConcordance(string from, string to, IEnumerable<(string From, string To)> known)
    {
        var near = known
            .Where(s => s.From == from || s.To == to)
            .Select(s => $"{s.From} → {s.To}")
            .Distinct()
            .Order(StringComparer.Ordinal);
        var list = string.Join(", ", near);
        return Problem.Of(
            Book,
            "CNV003",
            CommandLine,
            ("from", from),
            ("to", to),
            ("known", (Speech say) => list.Length == 0 ? say["CNV003.none"] : list)
        );
    }

    /// <param name="months">How many follow.</param>
    public static Note CumulativeMonths(long months) => Note.Of(Book, "cumulative", months);

    /// <param name="count">Contradictions.</param>
    /// <param name="first">The first of them.</param>
    public static Note CumulativeWrong(int count, Problem first) =>
        Note.Of(
            Book,
            "cumulative-wrong",
            count,
            ("place", first.Place),
            ("found", (Speech say) => first.In(say.Language).Found)
        );

    public static Problem NothingToConvert(string source, Nomenclature edition) =>
        Problem.Of(Book, "CNV005", CommandLine, ("source", source), ("edition", edition.Id));

    public static Problem FitOfManySteps(IEnumerable<Nomenclature> way) =>
        Problem.Of(Book, "CNV004", CommandLine, ("way", string.Join(" → ", way)));

    public static Problem CannotWrite(string path, string why) =>
        Problem.Of(Book, "OUT001", ("place", path), ("why", why));

    public static Problem NothingToExport(string source, string format) =>
        Problem.Of(Book, "OUT004", Place("places.workspace"), ("source", source), ("format", format));

    /// <param name="name">What was asked for.</param>
    /// <param name="known">What there is.</param>
    /// <param name="option">The option that held it.</param>
    public static Problem UnknownFormat(string name, IEnumerable<string> known, string option = "--format") =>
        Problem.Of(
            Book,
            "OUT002",
            ("place", option),
            ("known", string.Join(", ", known)),
            (
                "found",
                (Speech say) => name.Length == 0 ? say["OUT002.none"] : say.Text("OUT002.unknown", ("name", name))
            ),
            Way("OUT002", name.Length == 0 ? [] : Spelling.Nearest(name, known))
        );

    public static Problem NoPictures(string format, string reason) =>
        Problem.Of(Book, "OUT003", ("place", $"--format {format}"), ("reason", reason));

    private static (string, object) CommandLine => Place("places.command-line");

    private static Problem NotADate(string text, string option, string form) =>
        Problem.Of(Book, "PAR006", ("place", option), ("text", text), ("form", (Speech say) => say[form]));

    private static (string, object) Place(string key) => ("place", (Speech say) => say[key]);

    private static (string, object) Way(string code, IEnumerable<string> known)
    {
        var nearest = known.FirstOrDefault();
        return (
            "way",
            (Speech say) => nearest is null ? say[$"{code}.list"] : say.Text($"{code}.nearest", ("nearest", nearest))
        );
    }

    private static string PlaceOf(Speech say, Setting setting) =>
        setting.Origin switch
        {
            SettingOrigin.Flag => $"--{setting.Name}",
            SettingOrigin.Environment => setting.Variable,
            SettingOrigin.WorkspaceFile => say["places.settings"],
            _ => say["places.default"],
        };
}
