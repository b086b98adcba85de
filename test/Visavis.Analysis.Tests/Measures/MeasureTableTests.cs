using Visavis.Analysis.Measures;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>docs/methods/README.md lists every measure and every name of a sum, as the measures themselves say it.</summary>
public sealed class MeasureTableTests
{
    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(Repository.Root, "docs", "methods", "README.md")
    );

    private static readonly MeasureInfo[] Infos =
    [
        .. MeasureCatalogue.All.Select(m => m.Info),
        .. MeasureCatalogue.OfMatrices.Select(m => m.Info),
    ];

    public static TheoryData<string> Ids => [.. Infos.Select(i => i.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_table_says_of_a_measure_what_it_says_of_itself(string id)
    {
        var info = Infos.Single(i => i.Id == id);
        Assert.Contains(
            $"| [{id}]({id}.md) | {info.Question} | {info.Unit} | `{info.Formula.Replace("|", "\\|", StringComparison.Ordinal)}` |",
            Lines
        );
    }

    [Fact]
    public void Measures_of_rows_and_then_of_matrices_stand_in_the_order_of_their_ids()
    {
        var ids = Lines
            .Where(l => l.StartsWith("| [", StringComparison.Ordinal))
            .Select(l => l[3..l.IndexOf(']', StringComparison.Ordinal)]);
        Assert.Equal(Infos.Select(i => i.Id), ids);
    }

    [Fact]
    public void Every_name_of_a_sum_has_one_meaning()
    {
        var names = Lines
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .Select(l => l[3..l.IndexOf('`', 3)])
            .ToList();
        var needed = MeasureCatalogue.All.SelectMany(m => m.Columns).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(needed, names);
    }
}
