using Visavis.Econometrics.Panel;
using Visavis.Workbench.Gravity.Specification;

namespace Visavis.Workbench.Gravity;

/// <summary>Which rows of a panel fulfil what a specification asks of them.</summary>
internal static class SampleFilter
{
    public static IEnumerable<string> NumberColumns(IEnumerable<FilterPart> filters) =>
        filters.Where(f => f.IsOfNumbers).Select(f => f.Column);

    public static IEnumerable<string> LevelColumns(IEnumerable<FilterPart> filters) =>
        filters.Where(f => f.IsOfLevels).SelectMany(f => new[] { f.Column, f.Is, f.IsNot }).OfType<string>();

    /// <summary>Marks the rows that do not.</summary>
    public static void Exclude(PanelFile panel, IEnumerable<FilterPart> filters, bool[] isKept)
    {
        foreach (var filter in filters)
        {
            if (filter.IsOfNumbers)
            {
                ByNumber(panel.Numbers[filter.Column], filter, isKept);
            }
            if (filter.IsOfLevels)
            {
                ByLevel(panel, filter, isKept);
            }
        }
    }

    private static void ByNumber(double[] values, FilterPart filter, bool[] isKept)
    {
        for (var row = 0; row < isKept.Length; row++)
        {
            var value = values[row];
            isKept[row] &=
                !(value < filter.From) && !(value > filter.To) && !(value <= filter.Above) && !(value >= filter.Below);
        }
    }

    private static void ByLevel(PanelFile panel, FilterPart filter, bool[] isKept)
    {
        var column = panel.Factors[filter.Column];
        var isIn = column.LevelNames.Select(name => IsIn(filter, name)).ToArray();
        var same = filter.Is is null ? null : panel.Factors[filter.Is];
        var other = filter.IsNot is null ? null : panel.Factors[filter.IsNot];
        for (var row = 0; row < isKept.Length; row++)
        {
            var name = column.LevelNames[column.LevelByObs[row]];
            isKept[row] &=
                isIn[column.LevelByObs[row]]
                && (same is null || NameOf(same, row) == name)
                && (other is null || NameOf(other, row) != name);
        }
    }

    private static bool IsIn(FilterPart filter, string name) =>
        (filter.In is null || filter.In.Contains(new Word(name)))
        && (filter.NotIn is null || !filter.NotIn.Contains(new Word(name)));

    private static string NameOf(Factor factor, int row) => factor.LevelNames[factor.LevelByObs[row]];
}
