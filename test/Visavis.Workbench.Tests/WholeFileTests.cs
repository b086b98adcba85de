namespace Visavis.Workbench.Tests;

/// <summary>Large files of others on their way into the ledger.</summary>
public sealed class WholeFileTests
{
    private const string Baci = "data/baci-sample/BACI_HS92_Y2021_V202301_ctry4_710.csv.gz";
    private const string Distances = "data/cepii-geodist/dist_cepii.csv.gz";

    [SharedFact(Baci)]
    public void BACI_goes_into_the_ledger_whole() => Assert.Equal(2 * 70_920, Kept(Baci));

    [SharedFact(Distances)]
    public void GeoDist_goes_into_the_ledger_whole() => Assert.Equal((12 * 50_176) - (2 * 2_215), Kept(Distances));

    private static long Kept(string path)
    {
        using var made = new TemporaryWorkspace();
        var workspace = made.Open();
        var summary = workspace.Ingest([Repository.Shared(path)], null, strict: false, Quiet.Progress);

        Assert.Empty(summary.Problems);
        Assert.Empty(summary.Duplicates);
        Assert.Empty(workspace.Ledger.Verify());
        var file = Assert.Single(summary.Files);
        Assert.Equal(file.RowsIn, file.RowsKept + file.RowsMerged + file.RowsSetAside);
        return file.RowsKept;
    }
}
