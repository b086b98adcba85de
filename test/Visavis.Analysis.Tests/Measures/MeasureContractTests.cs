using Visavis.Analysis.Measures;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>What every measure keeps to. A new measure is here because it exists.</summary>
public sealed class MeasureContractTests
{
    public static TheoryData<string> Ids => [.. MeasureCatalogue.All.Select(m => m.Info.Id)];

    [Fact]
    public void The_catalogue_is_sorted_and_names_nothing_twice()
    {
        var ids = MeasureCatalogue.All.Select(m => m.Info.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_measure_says_everything_of_itself(string id)
    {
        var info = Find(id).Info;
        Assert.All(
            [info.NameEn, info.NameRu, info.Question, info.Formula, info.Source],
            text => Assert.False(string.IsNullOrWhiteSpace(text))
        );
        Assert.Matches("^[a-z]+(-[a-z]+)*$", info.Id);
        Assert.EndsWith("?", info.Question, StringComparison.Ordinal);
        Assert.Contains(info.NameRu, c => c is >= 'а' and <= 'я');
        Assert.True(info.Range.Low < info.Range.High);
        Assert.True(info.Unit != Unit.Share || info.Range is (>= 0, <= 1));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_golden_file_has_the_columns_of_its_measure(string id)
    {
        var header = Golden.Header(id);
        Assert.Equal(Find(id).Columns, header.TakeWhile(c => c != "expected"));
        Assert.Equal("why", header[^1]);
        Assert.NotEmpty(Golden.Rows(id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_golden_row_comes_out(string id) =>
        Assert.All(
            Golden.Rows(id),
            row =>
            {
                var measured = Find(id).Compute(row.Sums);
                Assert.False(string.IsNullOrWhiteSpace(row.Why));
                if (row.Expected is { } expected)
                {
                    Assert.Null(measured.WhyUndefined);
                    Assert.InRange(measured.Value, expected - row.Tolerance, expected + row.Tolerance);
                }
                else
                {
                    Assert.Equal(row.Why, measured.WhyUndefined);
                }
            }
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_measure_stays_within_its_range(string id) =>
        Assert.All(
            RandomRows.Of(Find(id), 500),
            row =>
            {
                var (measured, (low, high)) = (Find(id).Compute(row), Find(id).Info.Range);
                Assert.True(!measured.IsDefined || (measured.Value >= low - 1e-12 && measured.Value <= high + 1e-12));
            }
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_inside_a_box_lies_outside_the_range_given_for_it(string id)
    {
        var measure = Find(id);
        var random = new Random(7);
        foreach (var row in RandomRows.Of(measure, 100))
        {
            var bounds = RandomRows.BoundsAround(row, measure, random);
            var range = measure.ComputeRange(row, bounds);
            var slack = 1e-9 * (1 + Math.Abs(range.Low == double.NegativeInfinity ? 0 : range.Low));
            for (var i = 0; i < 50; i++)
            {
                var inside = measure.Compute(RandomRows.Inside(bounds, measure, random));
                Assert.True(
                    !inside.IsDefined || (inside.Value >= range.Low - slack && inside.Value <= range.High + slack),
                    $"{id}: {inside} outside {range}"
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Exact_sums_give_an_exact_value(string id) =>
        Assert.All(
            RandomRows.Of(Find(id), 50).Where(row => Find(id).Compute(row).IsDefined),
            row =>
            {
                var range = Find(id).ComputeRange(row, [.. row.Select(v => Core.Interval.Point((decimal)v))]);
                Assert.Equal(range.Low, range.High, 1e-9 * (1 + Math.Abs(range.High)));
            }
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scaling_every_sum_scales_dollars_and_leaves_the_rest_alone(string id)
    {
        const double factor = 1_000;
        var scale = Find(id).Info.Unit == Unit.UsDollar ? factor : 1;
        Assert.All(
            RandomRows.Of(Find(id), 100),
            row =>
            {
                var (once, scaled) = (Find(id).Compute(row), Find(id).Compute([.. row.Select(v => v * factor)]));
                Assert.Equal(once.WhyUndefined, scaled.WhyUndefined);
                Assert.True(
                    !once.IsDefined
                        || Math.Abs(scaled.Value - (scale * once.Value)) <= 1e-12 * (1 + Math.Abs(scaled.Value))
                );
            }
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_no_sum_is_refused(string id)
    {
        var row = RandomRows.Of(Find(id), 1).Single();
        Assert.Throws<ArgumentException>(() => Find(id).Compute([.. row[1..], double.NaN]));
        Assert.Throws<ArgumentException>(() => Find(id).Compute([]));
        Assert.Throws<ArgumentException>(() =>
            Find(id).ComputeRange(row, [.. row.Select(_ => Core.Interval.Everything)])
        );
    }

    private static Measure Find(string id) =>
        MeasureCatalogue.TryFind(id, out var measure) ? measure : throw new KeyNotFoundException(id);
}
