using Visavis.Core;
using Visavis.Reports.Tests.Samples;

namespace Visavis.Reports.Tests;

public sealed class ProseTests
{
    [Fact]
    public void An_interpolated_string_keeps_its_numbers_as_references()
    {
        var number = Made.Reported(16.4m, "2021");
        Prose prose = $"Exports were {number} in {Period.Year(2021)} {new Citation("westland-office")}";
        Assert.Equal(
            [
                new TextRun("Exports were "),
                new ValueRun(number),
                new TextRun(" in 2021 "),
                new CitationRun(new("westland-office")),
            ],
            prose.Runs.ToList()
        );
    }

    [Fact]
    public void Text_put_together_before_goes_in_whole()
    {
        Prose inner = $"{Made.Reported(1, "2021")} of goods";
        Prose outer = $"Of {inner}, none";
        Assert.Equal([typeof(TextRun), typeof(ValueRun), typeof(TextRun)], outer.Runs.Select(r => r.GetType()));
    }
}
