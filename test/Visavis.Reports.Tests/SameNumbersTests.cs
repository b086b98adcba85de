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
}
