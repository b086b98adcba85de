using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed class SameNumbersTests
{
    [Fact]
    public void The_numbers_of_the_small_report_are_the_same_in_every_format() =>
        Assert.InRange(SameNumbers.InEveryFormat(SmallReport.Report), 10, 100);

    [Fact]
    public void The_numbers_of_the_large_report_are_the_same_in_every_format() =>
        Assert.InRange(SameNumbers.InEveryFormat(LargeReport.Report), 1_500, 3_000);

    [Fact]
    public void The_numbers_are_the_same_in_Russian() =>
        Assert.InRange(SameNumbers.InEveryFormat(SmallReport.Report with { Language = Core.Language.Ru }), 10, 100);

    [Fact]
    public void The_numbers_are_the_same_under_headings_with_commas()
    {
        var columns = new[]
        {
            "Who",
            Column.Of("Westland, customs", Made.UsdBn),
            Column.Of("Westland, bank", Made.UsdBn),
        };
        var row = new Row("a", Made.Claimed(1.5m, "2021"), Made.Reported(2.5m, "2021"));
        Assert.Equal(2, SameNumbers.InEveryFormat(Made.Report(new Table("t", "T", [.. columns], [row]))));
    }
}
