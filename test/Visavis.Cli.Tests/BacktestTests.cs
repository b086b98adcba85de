namespace Visavis.Cli.Tests;

/// <summary><c>visavis backtest</c> on folders that it cannot use.</summary>
[Collection(Shared.Name)]
public sealed class BacktestTests(CommandLine line) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("visavis-backtest-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_that_is_not_there_is_bad_input() => Refused("nowhere", "ING0");

    [Fact]
    public void A_folder_without_a_known_file_has_nothing_to_hide()
    {
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "nothing\n");
        Refused(folder, "BCK002");
    }

    [Fact]
    public void A_few_years_are_too_few()
    {
        var rows =
            from year in new[] { 2001, 2002, 2003 }
            select $"{year},NOR,BRA,X,{100 + year}\n{year},BRA,NOR,M,{100 + year}\n";
        File.WriteAllText(
            Path.Combine(folder, "wits_bilateral_small.csv"),
            "year,reporter,partner,flow,value_kusd\n" + string.Concat(rows)
        );
        Refused(folder, "BCK001");
    }

    [Fact]
    public void One_pair_in_none_is_bad_usage() =>
        Assert.Equal(ExitCode.BadUsage, line.Run("backtest", "--on", folder, "--one-pair-in", "0").Exit);

    private void Refused(string on, string code)
    {
        var ran = line.Run("backtest", "--on", on);
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains(code, ran.Error, StringComparison.Ordinal);
    }
}
