using Visavis.Core;
using Visavis.Fetch.Declared;
using Visavis.Fetch.Keeping;

namespace Visavis.Fetch;

/// <summary>Every problem that a fetch can meet; the words are in <c>Texts/</c>.</summary>
internal static class Texts
{
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(Texts).Assembly);

    public static Problem UnknownParameter(Api api, string name) =>
        Problem.Of(
            Book,
            "FET001",
            ("place", api.Id),
            ("name", name),
            ("known", string.Join(", ", api.Parameters.Keys.Select(k => $"--{k}")))
        );

    public static Problem Missing(Api api, string name) =>
        Problem.Of(Book, "FET002", ("place", api.Id), ("name", name), ("api", api.Id));

    // What is needed: one, economy, code, period, length.
    public static Problem BadValue(Api api, string name, string value, string why) =>
        Problem.Of(
            Book,
            "FET003",
            ("place", $"{api.Id}, --{name}"),
            ("value", Short(value)),
            ("kind", (Speech say) => say[$"FET003.{why}"]),
            (
                "way",
                (Speech say) =>
                    api.Parameters[name].Choices is { Length: > 0 } choices
                        ? say.Text("FET003.choices", ("choices", string.Join(", ", choices)))
                        : say.Text("FET003.help", ("api", api.Id))
            )
        );

    public static Problem NoKey(Api api) =>
        Problem.Of(
            Book,
            "FET004",
            ("place", api.Id),
            ("variables", string.Join(", ", api.Access[^1].Needs)),
            ("publisher", api.Publisher)
        );

    public static Problem BadKey(string variable) => Problem.Of(Book, "FET005", ("place", variable));

    public static Problem OpenAddress(Uri address) =>
        Problem.Of(Book, "FET006", ("place", "--base"), ("scheme", address.IsAbsoluteUri ? address.Scheme : "?"));

    // The reason: name, connection, tls, proxy, broken, slow, packed, page.
    public static Problem Unavailable(Uri url, string reason) => Gone(url, say => say[$"FET010.{reason}"]);

    public static Problem Busy(Uri url, int status, TimeSpan? after) =>
        Gone(
            url,
            say =>
                after is { } wait
                    ? say.Text("FET010.after", ("status", status), ("seconds", (long)Math.Ceiling(wait.TotalSeconds)))
                    : say.Text("FET010.status", ("status", status))
        );

    public static Problem NotWhole(Uri url, string why) =>
        Gone(url, say => say.Text("FET010.part", ("why", Short(why))));

    public static Problem FewerRows(Uri url, long rows, long count) =>
        Gone(url, say => say.Text("FET010.fewer", ("rows", rows), ("count", count)));

    public static Problem QuotaUsed(Uri url, int perDay) =>
        Problem.Of(Book, "FET011", Place(url), ("found", (Speech say) => say.Text("FET011.sent", ("count", perDay))));

    public static Problem QuotaSaid(Uri url, string words) =>
        Problem.Of(Book, "FET011", Place(url), ("found", (Speech _) => Short(words)));

    public static Problem MostSent(Uri url, int sent) => Problem.Of(Book, "FET012", Place(url), ("count", sent));

    public static Problem Refused(Uri url, string words) =>
        No(url, say => say.Text("FET020.says", ("words", Short(words))));

    public static Problem Status(Uri url, int status, string words) =>
        No(url, say => say.Text("FET020.status", ("status", status), ("words", Short(words))));

    public static Problem Redirected(Uri url, Uri? to) =>
        No(url, say => say.Text("FET020.redirect", ("host", to?.Host ?? "?")));

    public static Problem WrongType(Uri url, string type, string words) =>
        No(url, say => say.Text("FET020.type", ("type", Short(type)), ("words", Short(words))));

    public static Problem TooHeavy(Uri url, int megabytes) =>
        No(url, say => say.Text("FET020.heavy", ("megabytes", megabytes)));

    public static Problem KeyRepeated(Uri url) => No(url, say => say["FET020.key"]);

    public static Problem OtherData(Uri url, string name, string other, IReadOnlyCollection<string> asked) =>
        Problem.Of(
            Book,
            "FET021",
            Place(url),
            ("name", name),
            ("other", Short(other)),
            ("asked", Short(string.Join(", ", asked)))
        );

    public static Problem NoColumn(Uri url, string column) =>
        Problem.Of(Book, "FET022", Place(url), ("column", column));

    public static Problem CannotCut(Uri url, IEnumerable<string> split) =>
        Problem.Of(Book, "FET023", Place(url), ("parameters", string.Join(", ", split.Select(s => $"--{s}"))));

    public static Problem NotWritable(string folder, Exception fault) =>
        Problem.Of(Book, "FET030", ("place", folder), ("why", fault.Message));

    public static Func<Speech, string> Came(RequestManifest manifest, bool isNew) =>
        speech =>
            Book.Speaking(speech.Language)
                .Text(isNew ? "step.new" : "step.known", ("file", manifest.File), ("rows", manifest.Rows));

    private static Problem Gone(Uri url, Func<Speech, string> why) =>
        Problem.Of(Book, "FET010", Place(url), ("why", why));

    private static Problem No(Uri url, Func<Speech, string> why) =>
        Problem.Of(Book, "FET020", Place(url), ("why", why));

    private static (string, object) Place(Uri url) => ("place", Short(url.AbsoluteUri, 300));

    /// <summary>Words from outside: one line, nothing that a terminal would obey, not too long.</summary>
    private static string Short(string words, int most = 200)
    {
        var plain = new string([.. words.Select(c => char.IsControl(c) ? ' ' : c)]);
        return plain.Length <= most ? plain : plain[..most] + "…";
    }
}
