using Visavis.Analysis.Conversion;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Conversion;

/// <summary>Expected values by hand.</summary>
public sealed class ConverterTests
{
    [Fact]
    public void What_is_split_adds_up_to_the_cent()
    {
        var step = Made.Convert(Made.Value("030101", 100.00m));
        Assert.Equal(
            [("0341", 33.34m), ("0342", 33.33m), ("0344", 33.33m)],
            step.Values.Select(v => (v.Code, v.Value))
        );
        Assert.True(step.IsConserved);
    }

    [Fact]
    public void A_negative_value_is_split_like_a_positive_one() =>
        Assert.Equal(
            [-33.34m, -33.33m, -33.33m],
            Made.Convert(Made.Value("030101", -100m)).Values.Select(v => v.Value)
        );

    [Fact]
    public void Digits_beyond_the_cent_are_kept() =>
        Assert.Equal(
            [0.0004m, 0.0003m, 0.0003m],
            Made.Convert(Made.Value("030101", 0.0010m)).Values.Select(v => v.Value)
        );

    [Fact]
    public void Codes_that_became_one_are_added_up()
    {
        var step = Made.Convert(Made.Value("020101", 1), Made.Value("020102", 2), Made.Value("0201.02", 4));
        Assert.Equal(("0111", 7m), (step.Values.Single().Code, step.Values.Single().Value));
        Assert.Equal(Relation.ManyToOne, step.Ambiguity.Single().Relation);
    }

    [Fact]
    public void The_report_tells_how_much_of_the_value_weights_decide_on()
    {
        var step = Made.Convert(
            Made.Value("010101", 50),
            Made.Value("020101", 30),
            Made.Value("030101", 15),
            Made.Value("040101", 5)
        );
        Assert.Equal(
            [
                (Relation.OneToOne, 0.5m),
                (Relation.ManyToOne, 0.3m),
                (Relation.OneToMany, 0.15m),
                (Relation.ManyToMany, 0.05m),
            ],
            step.Ambiguity.Select(a => (a.Relation, a.Share))
        );
        Assert.All(step.Balances, b => Assert.True(b.IsConserved));
    }

    [Fact]
    public void Goods_that_nobody_specified_stay_unspecified_and_are_counted()
    {
        var step = Made.Convert(Made.Value("999999", 3), Made.Value("9999AA", 4), Made.Value("010101", 1));
        Assert.Equal([("0011", 1m), ("931", 7m)], step.Values.Select(v => (v.Code, v.Value)));
        Assert.Equal(7, step.Residual);
        Assert.True(step.IsConserved);
        Assert.Empty(step.SetAside);
    }

    [Fact]
    public void An_unknown_code_is_set_aside_with_its_place_and_its_value()
    {
        var step = Made.Convert(Made.Value("010101", 1), Made.Value("10101", 2, line: 7));
        var aside = Assert.Single(step.SetAside);
        Assert.Equal(("CNV001", "flows.csv, line 7, column code"), (aside.Problem.Code, aside.Problem.Place));
        Assert.Equal((3m, 1m, 2m), (step.Before, step.After, step.Aside));
        Assert.True(step.IsConserved);
    }

    [Theory]
    [InlineData("01")]
    [InlineData("0201")]
    [InlineData("TOTAL")]
    public void A_total_of_finer_codes_is_not_added_to_them(string code) =>
        Assert.Equal("CNV002", Made.Convert(Made.Value(code, 1)).SetAside.Single().Problem.Code);

    [Fact]
    public void Weights_of_the_publisher_are_used_where_every_line_has_one()
    {
        var concordance = new Concordance(
            Made.Hs,
            Made.Sitc,
            [Made.Line("030101", "0341", 0.25m), Made.Line("030101", "0342", 0.75m)]
        );
        var weighting = Weighting.Of(concordance);
        var step = Converter.Convert([Made.Value("030101", 1)], concordance, weighting);
        Assert.Equal(WeightOrigin.Given, weighting.Origin);
        Assert.Equal([0.25m, 0.75m], step.Values.Select(v => v.Value));
    }

    [Fact]
    public void A_base_edition_is_what_the_codes_begin_with()
    {
        var tnved = Nomenclatures.Find("TNVED2022");
        var concordance = Concordance.OfBase(tnved, Made.Hs, ["8703231940", "8703231981", "87"]);
        Assert.Equal(["870323", "870323"], concordance.Lines.Select(l => l.To.Code));
        Assert.False(concordance.TryTargets("87", out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Law_nothing_is_lost_or_made_in_any_component(int seed)
    {
        var random = new Random(seed);
        var lines = Enumerable
            .Range(0, 400)
            .Select(_ => ($"{random.Next(100, 300):000000}", $"{random.Next(100, 250)}1"));
        var concordance = Made.Of([.. lines]);
        var values = Enumerable
            .Range(0, 1000)
            .Select(i => Made.Value($"{random.Next(90, 310):000000}", random.Next(-1_000_000, 900_000_000) / 100m, i))
            .ToList();
        var step = Converter.Convert(values, concordance, Weighting.Of(concordance));
        Assert.True(step.IsConserved);
        Assert.NotEmpty(step.SetAside);
        Assert.Equal(values.Sum(v => v.Value), step.After + step.Aside);
        Assert.All(step.Values, v => Assert.Equal(v.Value, decimal.Round(v.Value, 2)));
    }

    [Fact]
    public void The_shortest_way_is_taken_and_none_where_there_is_none()
    {
        (string, string)[] steps =
        [
            ("HS2022", "HS2017"),
            ("HS2017", "HS2012"),
            ("HS2012", "SITC3"),
            ("HS2017", "SITC3"),
        ];
        Assert.Equal("HS2022 HS2017 SITC3", string.Join(' ', ConversionChain.Find("HS2022", "SITC3", steps)));
        Assert.Empty(ConversionChain.Find("SITC3", "HS2022", steps));
    }
}
