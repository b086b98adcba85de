using System.Globalization;
using Visavis.Analysis.Gravity;
using Visavis.Core;
using Visavis.Econometrics.Panel;
using Visavis.Workbench.Gravity.Specification;

namespace Visavis.Workbench.Gravity;

/// <summary>The columns that a specification makes of others.</summary>
/// <param name="specification">What it says.</param>
/// <param name="place">The file that says it.</param>
internal sealed class MadeColumns(GravitySpecification specification, string place)
{
    private ColumnsPart Roles => specification.Columns;

    /// <summary>Who trades with whom takes these columns.</summary>
    public IEnumerable<string> TraderColumns =>
        new[] { Roles.Exporter, Roles.Importer, Roles.Year, Roles.Sector, Roles.Draw }.OfType<string>();

    /// <summary>Whether a column is made.</summary>
    public bool Has(string name) => specification.Made.ContainsKey(name);

    /// <summary>Columns that are made for these, in the order in which they can be made.</summary>
    /// <exception cref="ProblemException">A column is made of itself.</exception>
    public IReadOnlyList<string> InOrder(IEnumerable<string> names)
    {
        var (done, open) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        void Visit(string name)
        {
            if (!Has(name) || done.Contains(name))
            {
                return;
            }
            if (!open.Add(name))
            {
                throw new ProblemException(SpecificationTexts.MadeOfItself($"{place}, made", name));
            }
            NumbersOf(specification.Made[name]).ToList().ForEach(Visit);
            done.Add(name);
        }
        names.ToList().ForEach(Visit);
        return done;
    }

    /// <summary>Columns of numbers that the file has to have for these.</summary>
    public IEnumerable<string> NumberColumns(IReadOnlyList<string> made) =>
        made.SelectMany(n => NumbersOf(specification.Made[n])).Where(n => !Has(n));

    /// <summary>Columns of levels that the file has to have for these.</summary>
    public IEnumerable<string> LevelColumns(IReadOnlyList<string> made) =>
        made.Select(n => specification.Made[n])
            .SelectMany(m =>
                m.Kind switch
                {
                    "level" => [m.Of!],
                    "total" => [.. m.By!, .. new[] { Roles.Draw }.OfType<string>()],
                    _ => TraderColumns,
                }
            );

    /// <summary>Adds columns; a row for which one cannot be made is not whole.</summary>
    public PanelFile Add(PanelFile panel, IReadOnlyList<string> made, bool[] isWhole)
    {
        var own = panel;
        var rows = new Lazy<TradeRows>(() => RowsOf(own));
        foreach (var name in made)
        {
            var column = Make(name, panel, rows);
            for (var row = 0; row < isWhole.Length; row++)
            {
                isWhole[row] &= !column.IsAbsent[row];
            }
            panel = panel.With(name, column.ValueByObs);
        }
        return panel;
    }

    /// <summary>Who trades with whom, row by row.</summary>
    /// <exception cref="ProblemException">A year is none.</exception>
    public TradeRows RowsOf(PanelFile panel)
    {
        var years = panel.Factors[Roles.Year];
        var yearByLevel = years.LevelNames.Select(YearOf).ToArray();
        var apart = new[] { Roles.Sector, Roles.Draw }.OfType<string>().Select(c => panel.Factors[c]).ToList();
        return new(
            Traders(panel.Factors[Roles.Exporter]),
            Traders(panel.Factors[Roles.Importer]),
            Array.ConvertAll(years.LevelByObs, level => yearByLevel[level]),
            [.. Enumerable.Range(0, panel.Rows).Select(row => string.Join(' ', apart.Select(f => NameOf(f, row))))]
        );
    }

    /// <summary>Distances and groups are known of economies only, not of codes that mean nothing here.</summary>
    /// <exception cref="ProblemException">No code is known.</exception>
    public void RequireCodes(PanelFile panel)
    {
        var factor = panel.Factors[Roles.Exporter];
        if (factor.Levels > 0 && factor.LevelNames.All(code => TraderOf(code).Economy is null))
        {
            throw new ProblemException(
                SpecificationTexts.NoCodeKnown($"{place}, {factor.Name}", Roles.Codes, factor.LevelNames[0])
            );
        }
    }

    /// <summary>The bloc of a group's code or of members one by one.</summary>
    public static Bloc BlocOf(string name, string? group, IEnumerable<Word>? members, int from = int.MinValue) =>
        group is not null ? Bloc.ByTable(group) : Bloc.OfCodes(name, members!.Select(m => m.Text), from);

    private static IEnumerable<string> NumbersOf(MadePart made) =>
        made.Kind is "column" or "total" ? Term.Parse(made.Of!).Columns : [];

    private MadeColumn Make(string name, PanelFile panel, Lazy<TradeRows> rows)
    {
        var made = specification.Made[name];
        if (made.Kind == "distance" || made.Group is not null)
        {
            RequireCodes(panel);
        }
        return made.Kind switch
        {
            "distance" => rows.Value.Distance(made.Internal),
            "international" => rows.Value.International(),
            "internal" => MadeColumn.Whole([.. rows.Value.International().ValueByObs.Select(v => 1 - v)]),
            "group" => rows.Value.Membership(
                BlocOf(name, made.Group, made.Members, made.From ?? int.MinValue),
                Enum.Parse<BlocSide>(made.Who, ignoreCase: true),
                made.Shift
            ),
            "level" => Level(panel.Factors[made.Of!], [.. made.In!.Select(w => w.Text)]),
            "total" => Total(
                Term.Parse(made.Of!).Of(panel),
                new([.. LevelColumns([name]).Select(c => panel.Factors[c]).Distinct()]),
                panel.Rows
            ),
            _ => rows.Value.Lagged(Term.Parse(made.Of!).Of(panel), made.Shift, made.Otherwise),
        };
    }

    private static MadeColumn Level(Factor factor, HashSet<string> values)
    {
        var isIn = factor.LevelNames.Select(values.Contains).ToArray();
        return MadeColumn.Dummy(factor.LevelByObs.Select(level => isIn[level]));
    }

    private static MadeColumn Total(double[] values, Grouping grouping, int rows)
    {
        string Group(int row) => string.Join('\n', grouping.Factors.Select(f => NameOf(f, row)));
        var groups = Enumerable.Range(0, rows).Select(Group).ToArray();
        var sums = groups
            .Zip(values)
            .GroupBy(g => g.First, g => g.Second, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
        return MadeColumn.Whole(Array.ConvertAll(groups, g => sums[g]));
    }

    private Trader[] Traders(Factor factor)
    {
        var traders = factor.LevelNames.Select(TraderOf).ToArray();
        return Array.ConvertAll(factor.LevelByObs, level => traders[level]);
    }

    // A code may have changed hands: what it meant last is meant.
    private Trader TraderOf(string code) =>
        new(code, Economies.TryResolve(Roles.Codes, code, Period.Year(2020), out var economy) ? economy : null);

    private int YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999
            ? year
            : throw new ProblemException(SpecificationTexts.NotAYear(place, Roles.Year, text));

    private static string NameOf(Factor factor, int row) => factor.LevelNames[factor.LevelByObs[row]];
}
