namespace Visavis.Core.Tests;

public sealed class ObservationTests
{
    private static readonly ObservationKey ThaiImports = new(
        Economies.Find("THA"),
        Economies.Find("MYS"),
        Flow.Import,
        Commodity.Total,
        Period.Year(2023)
    );

    [Fact]
    public void The_mirror_of_the_mirror_is_the_original() => Assert.Equal(ThaiImports, ThaiImports.Mirror.Mirror);

    [Fact]
    public void The_mirror_is_another_report_of_the_same_movement() =>
        Assert.Equal(
            (ThaiImports.Exporter, ThaiImports.Importer, "MYS", Flow.Export),
            (
                ThaiImports.Mirror.Exporter,
                ThaiImports.Mirror.Importer,
                ThaiImports.Mirror.Reporter.Code,
                ThaiImports.Mirror.Flow
            )
        );

    [Fact]
    public void A_mirror_does_not_inherit_the_valuation() =>
        Assert.Equal(Valuation.Unstated, (ThaiImports with { Valuation = Valuation.Cif }).Mirror.Valuation);

    [Theory]
    [InlineData(ObservationStatus.Reported, null)]
    [InlineData(ObservationStatus.Zero, 5)]
    [InlineData(ObservationStatus.StructuralZero, 1)]
    [InlineData(ObservationStatus.NotReported, 0)]
    [InlineData(ObservationStatus.Confidential, 7)]
    public void A_status_and_a_value_that_contradict_each_other_are_refused(ObservationStatus status, int? value) =>
        Assert.Throws<ArgumentException>(() => new Observation(ThaiImports, status, value, "test", Place.Nowhere));

    [Fact]
    public void Not_reported_has_no_interval() =>
        Assert.Throws<InvalidOperationException>(() =>
            new Observation(ThaiImports, ObservationStatus.NotReported, null, "test", Place.Nowhere).Rounding
        );

    // 16.4 bn: the last printed digit stands for a hundred million, so half of it is fifty.
    [Fact]
    public void A_value_stands_for_half_a_unit_of_its_last_printed_digit() =>
        Assert.Equal(
            new Interval(16_350_000_000m, 16_450_000_000m),
            new Observation(ThaiImports, ObservationStatus.Reported, 16_400_000_000m, "test", Place.Nowhere)
            {
                LastDigit = 8,
            }.Rounding
        );

    [Fact]
    public void A_re_import_has_no_single_mirror() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Flow.ReImport.Mirror());

    [Fact]
    public void A_row_of_a_batch_reads_as_the_observation_that_was_put_in()
    {
        var dictionary = new ObservationDictionary();
        var batch = new ObservationBatch(dictionary) { Count = 1 };
        batch.Reporter[0] = ThaiImports.Reporter.Index;
        batch.Partner[0] = ThaiImports.Partner.Index;
        batch.Flow[0] = (byte)Flow.Import;
        batch.StartMonth[0] = ThaiImports.Period.StartMonth;
        batch.Months[0] = 12;
        batch.Frame[0] = (short)
            dictionary.Frames.CodeOf(
                new(
                    Variable.TradeValue,
                    Valuation.Cif,
                    Coverage.Goods,
                    PartnerBasis.Origin,
                    Collection.CustomsDeclarations,
                    TradeSystem.General,
                    "",
                    Currency.UsDollar
                )
            );
        batch.Value[0] = 12_345;
        batch.Line[0] = 7;
        var row = batch[0, "test", new Place("in.csv", "", 0, "")];
        Assert.Equal(
            (
                ThaiImports with
                {
                    Valuation = Valuation.Cif,
                    Coverage = Coverage.Goods,
                    Basis = PartnerBasis.Origin,
                    Collection = Collection.CustomsDeclarations,
                    System = TradeSystem.General,
                },
                12.345m,
                7L
            ),
            (row.Key, row.Value, row.Place.Line)
        );
    }
}
