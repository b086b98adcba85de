using System.Globalization;
using Visavis.Analysis.Measures;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>What every measure of a matrix keeps to. A new one is here because it exists.</summary>
public sealed class MatrixMeasureContractTests
{
    public static TheoryData<string> Ids => [.. MeasureCatalogue.OfMatrices.Select(m => m.Info.Id)];

    [Fact]
    public void The_catalogue_is_sorted_and_shares_no_id_with_the_measures_of_rows()
    {
        var ids = MeasureCatalogue.OfMatrices.Select(m => m.Info.Id).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Empty(ids.Intersect(MeasureCatalogue.All.Select(m => m.Info.Id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_golden_row_comes_out(string id) =>
        Assert.All(
            Rows(id),
            row =>
            {
                var measured = Find(id).Compute(row.Exports);
                Assert.Equal(row.Expected.Length, measured.Count);
                Assert.All(
                    row.Expected.Zip(measured),
                    pair =>
                    {
                        Assert.Equal(pair.First == "undefined", !pair.Second.IsDefined);
                        Assert.True(
                            !pair.Second.IsDefined || Math.Abs(pair.Second.Value - Number(pair.First)) <= row.Tolerance,
                            $"{pair.Second} is not {pair.First}: {row.Why}"
                        );
                    }
                );
                if (measured.All(m => !m.IsDefined))
                {
                    Assert.All(measured, m => Assert.Equal(row.Why, m.WhyUndefined));
                }
            }
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void There_is_a_value_for_every_line_of_the_axis_and_it_is_within_the_range(string id)
    {
        var measure = Find(id);
        var exports = RandomMatrix(7, 11, 5);
        var measured = measure.Compute(exports);
        var count = measure.Axis switch
        {
            MatrixAxis.Economies => 7,
            MatrixAxis.Commodities => 11,
            _ => 121,
        };
        Assert.Equal(count, measured.Count);
        Assert.All(
            measured.Where(m => m.IsDefined),
            m => Assert.InRange(m.Value, measure.Info.Range.Low, measure.Info.Range.High)
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scaling_all_exports_changes_nothing(string id)
    {
        var exports = RandomMatrix(7, 11, 6);
        double[] scaled = [.. exports.Values.ToArray().Select(v => v * 1024)];
        Assert.Equal(Find(id).Compute(exports), Find(id).Compute(new TradeMatrix(11, scaled)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_order_of_economies_changes_no_value(string id)
    {
        var exports = RandomMatrix(9, 13, 8);
        double[] reversed = [.. exports.Values.ToArray().Chunk(13).Reverse().SelectMany(row => row)];
        var (once, again) = (Find(id).Compute(exports), Find(id).Compute(new TradeMatrix(13, reversed)));
        var back = Find(id).Axis == MatrixAxis.Economies ? again.Reverse() : again;
        Assert.All(once.Zip(back), pair => Assert.Equal(pair.First.Value, pair.Second.Value, 1e-10));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_measure_says_everything_of_itself_and_its_note_says_the_same(string id)
    {
        var info = Find(id).Info;
        var sections = MethodNoteTests.Sections(id);
        Assert.All([info.NameEn, info.NameRu, info.QuestionRu], text => Assert.NotEmpty(text));
        Assert.Equal(info.Question, sections["Question"]);
        Assert.Contains(info.Formula, sections["Formula"], StringComparison.Ordinal);
        Assert.Contains(info.Source, sections["Source"], StringComparison.Ordinal);
        Assert.Contains($"`{MatrixMeasure.Matrix}`", sections["Symbols and units"], StringComparison.Ordinal);
        Assert.All(
            Rows(id).Where(row => row.Expected.All(e => e == "undefined")),
            row => Assert.Contains(row.Why, sections["When it is undefined"], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_no_matrix_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new TradeMatrix(2, new double[] { 1, 2, 3 }));
        Assert.Throws<ArgumentException>(() => new TradeMatrix(2, new double[] { 1, -2 }));
        Assert.Throws<ArgumentException>(() => new TradeMatrix(1, new double[] { double.NaN }));
        Assert.Throws<ArgumentException>(() => new TradeMatrix(0, ReadOnlyMemory<double>.Empty));
    }

    private sealed record Row(TradeMatrix Exports, string[] Expected, double Tolerance, string Why);

    // Rows of the matrix are parted by bars, its cells and the values by semicolons.
    private static IEnumerable<Row> Rows(string id)
    {
        var lines = File.ReadAllLines(Repository.Golden(id));
        Assert.Equal($"{MatrixMeasure.Matrix},expected,tolerance,why", lines[0]);
        return lines
            .Skip(1)
            .Select(line => line.Split(',', 4))
            .Select(f => new Row(Matrix(f[0]), f[1].Split(';'), Number(f[2]), f[3]));
    }

    private static TradeMatrix Matrix(string text)
    {
        var rows = text.Split('|').Select(row => row.Split(';').Select(Number).ToArray()).ToList();
        return new(rows[0].Length, rows.SelectMany(r => r).ToArray());
    }

    private static TradeMatrix RandomMatrix(int economies, int commodities, int seed)
    {
        var random = new Random(seed);
        double[] values =
        [
            .. Enumerable.Range(0, economies * commodities).Select(_ => random.Next(3) == 0 ? 0 : random.Next(1, 100)),
        ];
        return new(commodities, values);
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static MatrixMeasure Find(string id) => MeasureCatalogue.OfMatrices.Single(m => m.Info.Id == id);
}
