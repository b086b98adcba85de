using Visavis.Core;

namespace Visavis.Workbench.Gravity.Specification;

/// <summary>Problems of a specification file.</summary>
internal static class SpecificationTexts
{
    private static Phrasebook Book => Texts.Book;

    public static Problem NoSpecification(string path) => Problem.Of(Book, "GRS001", ("place", path));

    public static Problem NoJson(string place, string why) =>
        Problem.Of(Book, "GRS002", ("place", place), ("why", why));

    public static Problem TooLong(string path, long bytes) =>
        Problem.Of(Book, "GRS003", ("place", path), ("bytes", bytes));

    public static Problem UnknownKey(string place, string name, IReadOnlyList<string> known)
    {
        var nearest = Spelling.Nearest(name, known).FirstOrDefault();
        var all = string.Join(", ", known.Where(k => k != "$schema"));
        return Problem.Of(
            Book,
            "GRS004",
            ("place", place),
            ("name", name),
            (
                "way",
                (Speech say) =>
                    nearest is null
                        ? say.Text("GRS004.list", ("known", all))
                        : say.Text("GRS004.nearest", ("nearest", nearest))
            )
        );
    }

    public static Problem KeyTwice(string place, string name) =>
        Problem.Of(Book, "GRS005", ("place", place), ("name", name));

    public static Problem WrongValue(string place, string needed, string found) =>
        Problem.Of(Book, "GRS006", ("place", place), ("needed", needed), ("text", found));

    public static Problem LackingKey(string place, string name) =>
        Problem.Of(Book, "GRS007", ("place", place), ("name", name));

    public static Problem OneOf(string place, string names) =>
        Problem.Of(Book, "GRS008", ("place", place), ("names", names));

    public static Problem UnknownGroup(string place, string group) =>
        Problem.Of(
            Book,
            "GRS009",
            ("place", place),
            ("group", group),
            ("known", string.Join(", ", Groups.All.Select(m => m.Group).Distinct()))
        );

    public static Problem NotAYear(string place, string column, string text) =>
        Problem.Of(Book, "GRS010", ("place", place), ("column", column), ("text", text));

    public static Problem NothingLeft(string place, string model, int rows) =>
        Problem.Of(Book, "GRS011", ("place", place), ("model", model), ("rows", rows));

    public static Problem NoSuchModel(string place, string name, IEnumerable<string> known) =>
        Problem.Of(Book, "GRS012", ("place", place), ("name", name), ("known", string.Join(", ", known)));

    public static Problem NoPairInSample(string place, string what) =>
        Problem.Of(Book, "GRS013", ("place", place), ("what", what));

    public static Problem NotPoisson(string place, string model) =>
        Problem.Of(Book, "GRS014", ("place", place), ("model", model));

    public static Problem MadeOfItself(string place, string name) =>
        Problem.Of(Book, "GRS015", ("place", place), ("name", name));

    public static Problem NoMutualTrade(string place, string group, int act) =>
        Problem.Of(Book, "GRS016", ("place", place), ("group", group), ("act", act));

    public static Problem DifferentDraws(string place, string model) =>
        Problem.Of(Book, "GRS017", ("place", place), ("model", model));

    public static Problem NoFlows(string place, string source) =>
        Problem.Of(Book, "GRS018", ("place", place), ("source", source));

    public static Problem NoCodeKnown(string place, string scheme, string code) =>
        Problem.Of(Book, "GRS019", ("place", place), ("scheme", scheme), ("code", code));

    public static Problem NoBase(string place, string column, string level, IEnumerable<string> known) =>
        Problem.Of(
            Book,
            "GRS020",
            ("place", place),
            ("column", column),
            ("level", level),
            ("known", string.Join(", ", known.Take(40)))
        );
}
