using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Everything this project says to a person. One method, one problem, one code; the words are in <c>Texts/</c>.</summary>
internal static class Texts
{
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(Texts).Assembly);

    // The file
    public static Problem NotThere(Spot at) => Of("ING001", at);

    public static Problem IsDirectory(Spot at) => Of("ING002", at);

    public static Problem Unreadable(Spot at, Exception fault) => Of("ING003", at, ("reason", Reason(fault)));

    public static Problem Unreadable(Spot at, string reason) => Of("ING003", at, ("reason", reason));

    public static Problem Empty(Spot at) => Of("ING004", at);

    public static Problem Changed(Spot at) => Of("ING005", at);

    public static Problem NotRecognised(Spot at, IEnumerable<string> header) =>
        Of("ING006", at, ("header", Listed(header)));

    public static Problem Ambiguous(Spot at, IEnumerable<string> sources) =>
        Of("ING007", at, ("sources", Listed(sources)));

    public static Problem UnknownSource(Spot at, string id, IEnumerable<string> nearest) =>
        Of("ING008", at, ("id", id), Way("ING008", nearest));

    public static Problem ColumnMissing(Spot at, string header, IEnumerable<string> nearest) =>
        Of("ING009", at, ("header", header), Way("ING009", nearest));

    public static Problem ColumnUnknown(Spot at, string header, IEnumerable<string> nearest) =>
        Of("ING010", at, ("header", header), Way("ING010", nearest));

    public static Problem ColumnTwice(Spot at, string header) => Of("ING011", at, ("header", header));

    public static Problem TooMuch(Spot at, TooMuchException what) => Of("ING012", at, ("what", Reason(what)));

    public static Problem NotAWorkbook(Spot at, Exception fault) => Of("ING013", at, ("reason", Reason(fault)));

    // ING014 is the example of the style guide.
    public static Problem Period(Spot at, string text) =>
        Of("ING014", at, ("text", text), ("fault", (Speech say) => PeriodFault(say, text)));

    public static Problem Month(Spot at, string text) => Of("ING090", at, ("text", text));

    public static Problem ExternalLinks(Spot at, string target) => Of("ING015", at, ("target", target));

    public static Problem MayBeFormulas(Spot at) => Of("ING098", at);

    public static Problem Stopped(Spot at, Problem first) =>
        Of("ING016", at, ("code", first.Code), ("found", (Speech say) => first.In(say.Language).Found));

    public static Problem CutShort(Spot at) => Of("ING017", at);

    public static Problem OutsidePackage(Spot at, string path) => Of("ING018", at, ("path", path));

    // The row
    public static Problem Economy(Spot at, string text, IEnumerable<Economy> nearest)
    {
        var list = nearest.ToList();
        return Of("ING020", at, ("text", text), Way("ING020", l => list.Select(e => $"{e.Code} ({e.Name(l)})")));
    }

    /// <summary>A word of a role that the source spells out: flow or coverage.</summary>
    public static Problem Word(Spot at, string role, string text, IEnumerable<string> known) =>
        Of("ING021", at, ("role", (Speech say) => say[$"ING021.{role}"]), ("text", text), ("known", Listed(known)));

    public static Problem Unit(Spot at, string text) => Of("ING022", at, ("text", text));

    public static Problem Expected(Spot at, string expected, string found) =>
        Of("ING023", at, ("expected", expected), ("found", found));

    public static Problem Commodity(Spot at, string text) => Of("ING024", at, ("text", text));

    public static Problem WithoutCode(Spot at, string label, string reason) =>
        Of("ING025", at, ("label", label), ("reason", reason));

    public static Problem Label(Spot at, string label) => Of("ING026", at, ("label", label));

    public static Problem Formula(Spot at, string formula) => Of("ING027", at, ("formula", formula));

    // The number
    public static Problem Number(Spot at, string text) => Of("ING030", at, ("text", text));

    public static Problem AmbiguousNumber(Spot at, string text) => Of("ING031", at, ("text", text));

    public static Problem NotFinite(Spot at, string text) => Of("ING032", at, ("text", text));

    public static Problem Negative(Spot at, string text) => Of("ING033", at, ("text", text));

    public static Problem TooLarge(Spot at, string text) => Of("ING034", at, ("text", text));

    public static Problem NoValue(Spot at) => Of("ING035", at);

    public static Problem ValueAndStatus(Spot at, string text, ObservationStatus status) =>
        Of("ING036", at, ("text", text), ("status", (Speech say) => say[$"ING036.{status}"]));

    // The line
    public static Problem FieldCount(Spot at, int expected, int found) =>
        Of("ING040", at, ("expected", expected), ("found", found));

    public static Problem Quote(Spot at) => Of("ING041", at);

    public static Problem LineTooLong(Spot at) => Of("ING042", at);

    public static Problem Nul(Spot at) => Of("ING043", at);

    public static Problem Encoding(Spot at, string encoding) => Of("ING044", at, ("encoding", encoding));

    public static Problem Indicator(Spot at, string text) => Of("ING050", at, ("text", text));

    // The message
    public static Problem Area(Spot at, string code, Area area) =>
        Of("ING070", at, ("code", code), ("name", (Speech say) => area.Name(say.Language)));

    public static Problem NoFigure(Spot at) => Of("ING071", at);

    public static Problem Answered(Spot at, string code, string text) =>
        Of("ING072", at, ("code", code), ("text", text));

    public static Problem BrokenMessage(Spot at, Exception fault) => Of("ING073", at, ("reason", Reason(fault)));

    public static Problem Scale(Spot at, string text) => Of("ING074", at, ("text", text));

    // The structure of messages
    public static Problem UnknownComponent(Spot at, string name) => Of("ING075", at, ("name", name));

    public static Problem DimensionUnsaid(Spot at, string name) => Of("ING076", at, ("name", name));

    public static Problem NotInList(Spot at, string code, string list) =>
        Of("ING077", at, ("code", Cut(code)), ("list", list));

    public static Problem IsStructure(Spot at) => Of("ING078", at);

    // Classifications
    public static Problem NoCodes(Spot at, IEnumerable<string> header) => Of("CLS001", at, ("header", Listed(header)));

    public static Problem NoEdition(Spot at) => Of("CLS002", at);

    public static Problem UnknownNomenclature(Spot at, string id) =>
        Of("CLS003", at, ("id", id), Way("CLS003", Spelling.Nearest(id, Nomenclatures.All.Select(n => n.Id))));

    public static Problem NoCode(Spot at, string text, Nomenclature edition) =>
        Of("CLS004", at, ("text", text), ("edition", edition.Id));

    public static Problem NotInForce(Spot at, (string From, string Until) days, Nomenclature edition) =>
        Of("CLS008", at, ("from", days.From), ("until", days.Until), ("edition", edition.Id));

    public static Problem NoListOfGoods(Spot at, IEnumerable<string> lists) =>
        Of("CLS007", at, ("lists", Listed(lists)));

    public static Problem NoNumber(Spot at, string text) => Of("CLS006", at, ("text", text));

    public static Problem NoWeight(Spot at, string text) => Of("CLS005", at, ("text", text));

    // What the file as a whole says
    public static Problem FileName(Spot at, string name, string pattern) =>
        Of("ING060", at, ("name", name), ("pattern", pattern));

    public static Problem BrokenJson(Spot at, long position) => Of("ING061", at, ("position", position));

    public static Problem NoRecords(Spot at, string path) =>
        Of("ING062", at, ("records", path.Length > 0 ? path : "[]"));

    public static Problem ErrorAnswer(Spot at, string error) => Of("ING063", at, ("error", Cut(error)));

    public static Problem FewerRecords(Spot at, long promised, long found) =>
        Of("ING064", at, ("promised", promised), ("found", found));

    public static Problem NoObject(Spot at) => Of("ING065", at);

    public static Problem PropertyTwice(Spot at) => Of("ING066", at);

    // The archive
    public static Problem NotPlain(Spot at, string fault, string name) =>
        Of("ING067", at, ("fault", (Speech say) => say[$"ING067.{fault}"]), ("name", Cut(name)));

    public static Problem NothingInside(Spot at, IEnumerable<string> names) =>
        Of("ING068", at, ("names", Listed(names)));

    public static Problem IsArchive(Spot at) => Of("ING069", at);

    // What is not declared yet
    public static Problem NotDelimited(Spot at) => Of("ING091", at);

    public static Problem NoHeader(Spot at, string text) => Of("ING092", at, ("text", text));

    public static Problem NoTable(Spot at, IEnumerable<string> header) => Of("ING093", at, ("header", Listed(header)));

    public static Problem NotAManifest(Spot at, string reason) => Of("ING094", at, ("reason", reason));

    public static Problem OpenQuestion(Spot at, IEnumerable<string> keys) => Of("ING095", at, ("keys", Listed(keys)));

    public static Problem NotOwn(Spot at, string what) =>
        Of("ING096", at, ("what", (Speech say) => say[$"ING096.{what}"]));

    public static Problem NoGridHeader(Spot at, string header) => Of("ING097", at, ("header", header));

    public static Saying Guessed(string key, params (string Name, object Value)[] values) =>
        new(Book, say => say.Text($"guess.{key}", values));

    // Notes
    public static Note Others(IReadOnlyCollection<string> names) =>
        Note.Of(Book, "others", names.Count, ("names", Listed(names)));

    public static Note Differing(long count) => Note.Of(Book, "differing", count);

    public static Note MayBeCutOff(long count) => Note.Of(Book, "may-be-cut-off", count);

    public static Note OtherPages(long all) => Note.Of(Book, "other-pages", all);

    public static Note Undated(string published) => Note.Of(Book, "undated", 1, ("published", published));

    public static Note Structured(string file, int dimensions) =>
        Note.Of(Book, "structured", dimensions, ("file", file));

    public static Note Rounded(long count) => Note.Of(Book, "rounded", count);

    public static Note Shortened(long count) => Note.Of(Book, "shortened", count);

    public static Note MarkWins(string declared, string found) =>
        Note.Of(Book, "encoding", 1, ("declared", declared), ("found", found));

    public static Note Merged(long count) => Note.Of(Book, "merged", count);

    public static Note CompanionAbsent(string name) => Note.Of(Book, "companion-absent", 1, ("name", name));

    public static Note LeftOut(long count) => Note.Of(Book, "left-out", count);

    public static Note Furniture(long count) => Note.Of(Book, "furniture", count);

    private static Problem Of(string code, Spot at, params (string Name, object Value)[] values) =>
        Problem.Of(Book, code, [("place", (Speech say) => at.In(say)), .. values]);

    private static (string, object) Way(string code, IEnumerable<string> nearest)
    {
        var list = nearest.Take(3).ToList();
        return Way(code, _ => list);
    }

    private static (string, object) Way(string code, Func<Language, IEnumerable<string>> nearest) =>
        ("way", (Speech say) => Did(say, [.. nearest(say.Language).Take(3)], say[$"{code}.otherwise"]));

    private static string Did(Speech say, IReadOnlyList<string> nearest, string otherwise) =>
        nearest.Count == 0
            ? otherwise
            : say.Text(
                "nearest.meant",
                ("names", string.Join($" {say["nearest.or"]} ", nearest)),
                ("otherwise", otherwise)
            );

    private static Func<Speech, string> Reason(Exception fault) =>
        say => fault is WordedException ours ? ours.In(say) : fault.Message;

    private static string Cut(string text) => text.Length > 200 ? $"{text[..200]} …" : text;

    private static string Listed(IEnumerable<string> words)
    {
        var list = words.Take(13).ToList();
        return list.Count > 12 ? $"{string.Join(", ", list.Take(12))} …" : string.Join(", ", list);
    }

    private static string PeriodFault(Speech say, string text)
    {
        var month = text.Length is 6 or 7 && text[..4].All(char.IsAsciiDigit) ? text[^2..] : "";
        return
            int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is 0 or > 12
            ? say.Text("ING014.month", ("month", number))
            : say["ING014.other"];
    }
}
