using Visavis.Core;
using Visavis.Reports.Tests.Samples;

namespace Visavis.Reports.Tests;

public sealed class FaultTests
{
    private static readonly Number Exports = Made.Reported(16.4m, "2021");

    public static TheoryData<string, Block> Faults =>
        new()
        {
            { "a row of 1 cells under 2 columns", new Table("t", "T", ["A", "B"], [new Row("one")]) },
            { "'no id' is no id", new Table("no id", "T", ["A"], []) },
            { "id sources stands twice", new Table("sources", "T", ["A"], []) },
            { "source nobody unknown", new Paragraph($"{new Citation("nobody")}") },
            {
                "source ghost unknown",
                new Table("t", "T", ["A"], []) { SourceIds = ["ghost"] }
            },
            { "decimals are 0 to 12", new Paragraph($"{Exports with { Decimals = 13 }}") },
            { "only a claim is shown in a document's words", new Paragraph($"{Exports with { Printed = "16" }}") },
            { "nothing to draw", Chart(ChartMark.Line, new Missing(MissingReason.NotReported)) },
            { "a number of another unit than its axis", Chart(ChartMark.Line, Exports with { Unit = Made.EurMn }) },
            { "a negative share", Chart(ChartMark.StackedShare, Exports with { Value = -1 }) },
            { "a period twice in one series", Chart(ChartMark.Line, Exports, Exports) },
            { "two receipts at figure?", new Paragraph($"{Exports} {Exports with { Receipt = Other }}") },
        };

    private static Receipt Other => Exports.Receipt with { Method = "another" };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_report_that_contradicts_itself_is_refused_in_every_format(string fault, Block block)
    {
        var report = Made.Report(block);
        Func<string>[] renderers =
        [
            () => HtmlRenderer.Render(report),
            () => MarkdownRenderer.Render(report),
            () => JsonRenderer.Render(report),
        ];
        Assert.All(
            renderers,
            r => Assert.Contains(fault, Assert.Throws<ArgumentException>(r).Message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var report = Made.Report(
            new Table("no id", "T", ["A"], [new Row("one", "two")]),
            new Paragraph($"{new Citation("nobody")}")
        );
        var message = Assert.Throws<ArgumentException>(() => HtmlRenderer.Render(report)).Message;
        Assert.Equal(3, message.Split(';').Length);
    }

    private static Figure Chart(ChartMark mark, params ValueCell[] values) =>
        new(
            "f",
            "F",
            new TimeChart(mark, Made.UsdBn, [new("S", [.. values.Select(v => new ChartPoint(Period.Year(2021), v))])])
        );
}
