using Visavis.Core;

namespace Visavis.Api;

/// <summary>What the server itself says; the words are in <c>Texts/</c>.</summary>
internal static class Texts
{
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(Texts).Assembly);

    public static Problem UnknownParameter(string name, IEnumerable<string> known) =>
        Of("WEB001", name, ("name", name), ("known", string.Join(", ", known)), Way("WEB001", name, known));

    public static Problem NotOneOf(string parameter, string value, IEnumerable<string> known) =>
        Of("WEB002", parameter, ("value", value), ("known", Some(known)), Way("WEB002", value, known));

    public static Problem NotACount(string parameter, string value, int least, int most) =>
        Of("WEB003", parameter, ("value", value), ("least", least), ("most", most));

    public static Problem NoSuchPath(string path, IEnumerable<string> known) =>
        Of("WEB004", path, ("known", Some(known)), Way("WEB004", path, known));

    public static Problem Wanting(string parameter) => Of("WEB005", parameter, ("name", parameter));

    public static Problem Twice(string parameter) => Of("WEB006", parameter, ("name", parameter));

    public static Problem TooLong(string parameter, int most) => Of("WEB007", parameter, ("most", most));

    public static Problem WrongMethod(string method, string allowed) =>
        Of("WEB008", method, ("method", method), ("allowed", allowed));

    public static Problem NotACursor(string value) => Of("WEB009", "after", ("value", value));

    public static Problem Fault(string trace) => Of("WEB010", trace);

    public static Problem Refused(int status) => Of("WEB011", "HTTP", ("status", status));

    public static Problem TooLate() => Of("WEB012", "HTTP");

    public static Problem NoRight() => Of("WEB013", "Authorization");

    public static Problem TooMuch(string parameter, long most) => Of("WEB015", parameter, ("most", most));

    public static Problem NotAKey(int found, int needed, string order) =>
        Of("WEB016", "key", ("found", found), ("needed", needed), ("order", order));

    public static Problem TooMany(string parameter, int most) => Of("WEB017", parameter, ("most", most));

    public static Problem NotASpan(string parameter, string start, string end) =>
        Of("WEB018", parameter, ("start", start), ("end", end));

    public static Problem NoForm(string asked, IEnumerable<string> known) =>
        Of("WEB014", "Accept", ("asked", asked), ("known", Some(known)));

    public static Problem TooBusy() => Of("WEB019", "HTTP");

    private static Problem Of(string code, string place, params IEnumerable<(string, object)> values) =>
        Problem.Of(Book, code, [("place", place), .. values]);

    private static string Some(IEnumerable<string> known) => string.Join(", ", known.Take(20));

    // A word of a page's length is nobody's slip, and would be dear to compare.
    private static (string, object) Way(string code, string word, IEnumerable<string> known)
    {
        var nearest = word.Length > 64 ? null : Spelling.Nearest(word, known).FirstOrDefault();
        return (
            "way",
            (Speech say) =>
                nearest is null
                    ? say.Text($"{code}.list", ("known", Some(known)))
                    : say.Text($"{code}.nearest", ("nearest", nearest))
        );
    }
}
