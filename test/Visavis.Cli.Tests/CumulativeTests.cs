namespace Visavis.Cli.Tests;

/// <summary>A table that runs from the beginning of the year, ingested.</summary>
[Collection(Shared.Name)]
public sealed class CumulativeTests(CommandLine line)
{
    private static readonly string Sample = Path.Combine(
        Repository.Root,
        "src/Visavis.Sources/Belstat/belstat-partners/sample/belstat-partners-2021-03.xls"
    );

    [Fact]
    public void Ingest_says_how_many_months_follow_and_which_figures_cannot_all_be_right()
    {
        var ran = CommandLine.RunIn(line.NewFolder(), "ingest", Sample);

        // Ukraine's exports shrink from 9 to 7.
        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Contains(
            "months follow from figures since the beginning of the year",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "contradictions among figures since the beginning of the year",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("line 11", ran.Out, StringComparison.Ordinal);
    }
}
