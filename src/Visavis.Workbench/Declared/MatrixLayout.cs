using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Declared;

/// <summary>Who says what: a row a witness, a column a quantity. A witness that says two things of one has two rows.</summary>
internal static class MatrixLayout
{
    private static readonly string[] Columns = ["export", "import", "turnover", "balance"];

    public static MatrixChart Of(Bench bench, ChartDeclaration chart, List<LayerRows> layers)
    {
        var unit = TimeLayout.UnitOf(bench, chart, layers);
        var rows =
            from layer in layers
            from witness in layer.Rows.GroupBy(layer.KeyOf)
            from line in Lines([.. witness])
            select new MatrixRow(
                layer.NameOf(witness.First()),
                [
                    .. Columns.Select(c =>
                        line.TryGetValue(c, out var row)
                            ? TimeLayout.In(chart, unit, row.Value)
                            : new Missing(MissingReason.NotReported)
                    ),
                ]
            );
        return new(
            unit,
            [
                .. Columns.Select(c =>
                    bench.Say.Text($"charts.column.{c}", ("A", bench.Evidence.A), ("B", bench.Evidence.B))
                ),
            ],
            [.. rows]
        );
    }

    // The n-th thing that a witness says of each quantity stands in its n-th line.
    private static IEnumerable<Dictionary<string, EvidenceRow>> Lines(List<EvidenceRow> said)
    {
        var byColumn = said.Where(r => Columns.Contains(r.Of("column").Key))
            .GroupBy(r => r.Of("column").Key)
            .ToDictionary(g => g.Key, g => g.DistinctBy(r => r.Answer.Value.Value).ToList(), StringComparer.Ordinal);
        var lines = byColumn.Values.Select(c => c.Count).DefaultIfEmpty(0).Max();
        return Enumerable
            .Range(0, lines)
            .Select(i =>
                byColumn.Where(c => c.Value.Count > i).ToDictionary(c => c.Key, c => c.Value[i], StringComparer.Ordinal)
            );
    }
}
