using System.Globalization;
using Visavis.Core;
using Visavis.Econometrics.Equilibrium;

namespace Visavis.Workbench.Counterfactual;

/// <summary>Problems of a counterfactual.</summary>
internal static class CounterfactualTexts
{
    private static Phrasebook Book => Texts.Book;

    public static Problem SigmaTooSmall(string place, double sigma) =>
        Problem.Of(Book, "CFL001", ("place", place), ("sigma", sigma.ToString("R", CultureInfo.InvariantCulture)));

    public static Problem NoFittedBaseline(string place) => Problem.Of(Book, "CFL002", ("place", place));

    public static Problem NotSquare(string place, int count) =>
        Problem.Of(Book, "CFL003", ("place", place), ("count", count));

    public static Problem NoCoefficient(string place, string name, IEnumerable<string> known) =>
        Problem.Of(Book, "CFL004", ("place", place), ("name", name), ("known", string.Join(", ", known)));

    public static Problem NotIdentified(string place, string name) =>
        Problem.Of(Book, "CFL005", ("place", place), ("name", name));

    public static Problem UnknownMember(string place, string word) =>
        Problem.Of(Book, "CFL006", ("place", place), ("word", word), ("groups", string.Join(", ", Known)));

    public static Problem NobodyThere(string place, string group, int? year) =>
        Problem.Of(
            Book,
            "CFL007",
            ("place", place),
            ("group", group),
            ("year", year?.ToString(CultureInfo.InvariantCulture) ?? "?")
        );

    public static Problem NoYear(string place, int year, IEnumerable<string> known) =>
        Problem.Of(Book, "CFL008", ("place", place), ("year", year), ("known", string.Join(", ", known.Take(40))));

    public static Problem PairTwice(string place, string exporter, string importer) =>
        Problem.Of(Book, "CFL009", ("place", place), ("exporter", exporter), ("importer", importer));

    public static Problem LackingPairs(string place, int count, string exporter, string importer) =>
        Problem.Of(Book, "CFL010", ("place", place), ("count", count), ("exporter", exporter), ("importer", importer));

    public static Problem NoInternalTrade(string place, IEnumerable<string> economies) =>
        Problem.Of(Book, "CFL011", ("place", place), ("economies", string.Join(", ", economies)));

    public static Problem CutOff(string place, string scenario, IEnumerable<string> economies) =>
        Problem.Of(
            Book,
            "CFL012",
            ("place", place),
            ("scenario", scenario),
            ("economies", string.Join(", ", economies))
        );

    public static Problem OutOfRange(string place, string scenario) =>
        Problem.Of(Book, "CFL013", ("place", place), ("scenario", scenario));

    public static Problem NotACovariance(string place) => Problem.Of(Book, "CFL014", ("place", place));

    public static Problem NegativeTrade(string place, string exporter, string importer) =>
        Problem.Of(Book, "CFL015", ("place", place), ("exporter", exporter), ("importer", importer));

    public static Problem NoPairs(string place) => Problem.Of(Book, "CFL016", ("place", place));

    public static Problem NoPairMeant(string place) => Problem.Of(Book, "CFL017", ("place", place));

    /// <summary>What keeps a baseline from being one, in the names of the file.</summary>
    public static IEnumerable<Problem> OfBaseline(
        string place,
        IReadOnlyList<EquilibriumProblem> problems,
        IReadOnlyList<string> names
    )
    {
        var closed = problems.Where(p => p.Fault == EquilibriumFault.NoInternalTrade).ToList();
        if (closed.Count > 0)
        {
            yield return NoInternalTrade(place, closed.Select(p => names[p.Exporter]));
        }
        foreach (var wrong in problems.Where(p => p.Fault == EquilibriumFault.NotANumber))
        {
            yield return NegativeTrade(place, names[wrong.Exporter], names[wrong.Importer]);
        }
    }

    /// <summary>What keeps a scenario from having an equilibrium.</summary>
    public static IEnumerable<Problem> OfScenario(
        string place,
        string scenario,
        IReadOnlyList<EquilibriumProblem> problems,
        IReadOnlyList<string> names
    )
    {
        var alone = problems.Where(p => p.Fault == EquilibriumFault.CutOff).ToList();
        if (alone.Count > 0)
        {
            yield return CutOff(place, scenario, alone.Select(p => names[p.Exporter]));
        }
        if (problems.Count > alone.Count)
        {
            yield return OutOfRange(place, scenario);
        }
    }

    private static IEnumerable<string> Known => Groups.All.Select(m => m.Group).Distinct(StringComparer.Ordinal);
}
