using Visavis.Analysis.Dependence;

namespace Visavis.Analysis.Tests.Dependence;

/// <summary>Judgements by hand: thresholds 0.4, 0.5 and 1, two years of three.</summary>
public sealed class ImportDependenceTests
{
    private static readonly ProductSupply FromOne = new([70, 20, 10], 40, [8, 1, 1]);

    private static readonly AreaSupply Area = new([70, 20, 10], 60, 80);

    [Fact]
    public void A_product_from_few_with_few_exporters_and_little_of_its_own_is_one_to_depend_on() =>
        Assert.Equal(DependenceClass.Dependent, Judge(FromOne));

    [Fact]
    public void Each_of_the_three_signs_is_needed() =>
        Assert.All(
            [
                FromOne with
                {
                    ImportsBySupplier = [40, 30, 30],
                },
                FromOne with
                {
                    WorldExportsByExporter = [4, 3, 3],
                },
                FromOne with
                {
                    Exports = 100,
                },
            ],
            supply => Assert.Equal(DependenceClass.NotDependent, Judge(supply))
        );

    [Fact]
    public void Where_nothing_is_exported_any_import_exceeds_the_exports() =>
        Assert.Equal(DependenceClass.Dependent, Judge(FromOne with { Exports = 0 }));

    [Fact]
    public void Nothing_imported_is_nothing_to_depend_on() =>
        Assert.Equal(DependenceClass.NotDependent, Judge(FromOne with { ImportsBySupplier = [0, 0], Exports = 0 }));

    [Fact]
    public void What_was_not_observed_is_not_judged()
    {
        Assert.Equal(DependenceClass.Unknown, Judge(FromOne with { ImportsBySupplier = [] }));
        Assert.Equal(DependenceClass.Unknown, Judge(FromOne with { WorldExportsByExporter = [] }));
        Assert.Equal(
            DependenceClass.Unknown,
            ImportDependence.InYear(Area with { ImportsByOutsideSupplier = [] }, DependenceThresholds.Published)
        );
    }

    [Fact]
    public void A_sign_that_is_absent_decides_whatever_else_is_not_known() =>
        Assert.Equal(DependenceClass.NotDependent, Judge(FromOne with { Exports = 100, WorldExportsByExporter = [] }));

    [Fact]
    public void Just_at_a_threshold_is_not_over_it() =>
        Assert.Equal(
            DependenceClass.NotDependent,
            ImportDependence.InYear(FromOne, DependenceThresholds.Published with { Concentration = 0.66 })
        );

    [Theory]
    [InlineData(60, 80, DependenceClass.Dependent)]
    [InlineData(100, 80, DependenceClass.NotDependent)]
    [InlineData(60, 100, DependenceClass.NotDependent)]
    [InlineData(0, 0, DependenceClass.Dependent)]
    public void An_area_depends_on_what_comes_mostly_from_outside_and_is_more_than_it_exports(
        double within,
        double exports,
        DependenceClass expected
    ) =>
        Assert.Equal(
            expected,
            ImportDependence.InYear(
                Area with
                {
                    ImportsWithinArea = within,
                    Exports = exports,
                },
                DependenceThresholds.Published
            )
        );

    [Theory]
    [InlineData("DDN", DependenceClass.Dependent)]
    [InlineData("DUD", DependenceClass.Dependent)]
    [InlineData("NND", DependenceClass.NotDependent)]
    [InlineData("DUN", DependenceClass.Unknown)]
    [InlineData("UUD", DependenceClass.Unknown)]
    public void Two_years_of_three_decide(string years, DependenceClass expected) =>
        Assert.Equal(expected, ImportDependence.Over([.. years.Select(Letter)]));

    [Fact]
    public void Another_number_of_years_is_refused() =>
        Assert.Throws<ArgumentException>(() => ImportDependence.Over([DependenceClass.Dependent]));

    [Fact]
    public void One_of_five_dependent_products_changes_class()
    {
        var classes = "DD DD DD DD DN DU NN ND UD".Split(' ').Select(p => (Letter(p[0]), Letter(p[1])));
        var persistence = Persistence.Of(classes);
        Assert.Equal(new(Lasting: 4, Ended: 1, Unknown: 1), persistence);
        Assert.Equal(0.2, persistence.ShareChanging.Value, 1e-15);
    }

    [Fact]
    public void Without_a_dependent_product_nothing_can_change() =>
        Assert.False(
            Persistence.Of([(DependenceClass.NotDependent, DependenceClass.Dependent)]).ShareChanging.IsDefined
        );

    private static DependenceClass Judge(ProductSupply supply) =>
        ImportDependence.InYear(supply, DependenceThresholds.Published);

    private static DependenceClass Letter(char letter) =>
        letter switch
        {
            'D' => DependenceClass.Dependent,
            'N' => DependenceClass.NotDependent,
            _ => DependenceClass.Unknown,
        };
}
