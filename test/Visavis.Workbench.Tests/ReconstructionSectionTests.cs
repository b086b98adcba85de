using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Tests;

/// <summary>The reconstruction as a section of the report.</summary>
[Collection(Bundled.Name)]
public sealed class ReconstructionSectionTests(BundledWorkspace bundled)
{
    [Fact]
    public void The_section_is_there_only_when_it_is_asked_for()
    {
        Assert.DoesNotContain(bundled.Report.Sections, s => s.Id == "reconstruction");
        var section = Section();
        Assert.Equal(2, section.Blocks.OfType<Figure>().Count());
        Assert.All(section.Blocks.OfType<Figure>(), f => Assert.Single(Assert.IsType<TimeChart>(f.Chart).Bands));
        var table = Assert.Single(section.Blocks.OfType<Table>());
        Assert.All(table.Rows, r => Assert.IsType<Number>(r.Cells[1]));
    }

    [Fact]
    public void A_receipt_gives_an_estimate_again()
    {
        var row = Section().Blocks.OfType<Table>().Single().Rows[^1];
        var number = Assert.IsType<Number>(row.Cells[3]);
        var (answer, problem) = bundled.Workspace.Receipt(number.Receipt.Address.ToString());
        Assert.Null(problem);
        Assert.Equal((double)number.Value, answer!.Value.Value, 1);
        Assert.Equal(number.Interval, answer.Bounds);
        Assert.NotEmpty(answer.Receipt.Inputs);
    }

    private Section Section() =>
        PairReports
            .Build(bundled.Bench, BundledWorkspace.Pair, withReconstruction: true)
            .Sections.Single(s => s.Id == "reconstruction");
}
