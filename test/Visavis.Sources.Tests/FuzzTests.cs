using Xunit.Sdk;

namespace Visavis.Sources.Tests;

/// <summary>Whatever is done to a file, its reader ends in rows or problems: never in an exception, a hang or without measure. Found by folder.</summary>
public sealed class FuzzTests
{
    private const long BytesAtMost = 96L << 20;
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(20);

    // So many for each reader; the sources that it reads share them, none with fewer than a tenth.
    private static readonly int OfReader = Environment.GetEnvironmentVariable("VISAVIS_LONG") == "1" ? 10_000 : 1_000;

    public static TheoryData<string> Folders => ContractTests.Folders;

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task A_damaged_file_ends_in_rows_or_problems(string folder)
    {
        var (manifest, sample) = ContractTests.SampleOf(folder);
        var whole = await File.ReadAllBytesAsync(sample);
        var path = Path.Combine(Files.Folder(), Path.GetFileName(sample));
        var kept = 0L;
        var cases = Math.Max(OfReader / 10, OfReader / Door.Catalogue.Count(m => m.Format == manifest.Format));
        for (var seed = 0; seed < cases; seed++)
        {
            var damaged = Mutation.Of(whole, new Random(seed));
            await File.WriteAllBytesAsync(path, damaged);
            kept += await Within(seed, () => Kept(path, manifest, seed));
        }
        Assert.True(kept > 0, "No damage left a single row: the cases test nothing but the first byte.");
    }

    private static async Task<long> Within(int seed, Func<long> read)
    {
        try
        {
            return await Task.Run(read).WaitAsync(AtMost);
        }
        catch (Exception e) when (e is not XunitException)
        {
            throw new InvalidOperationException($"Seed {seed}.", e);
        }
    }

    private static long Kept(string path, Manifest manifest, int seed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Door.Read(path, manifest, new ReadOptions { Threads = 1 });
        var rows = reading.Parts().Sum(p => p.Batches.Sum(b => (long)b.Count) + p.Series.Count);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= BytesAtMost, $"Seed {seed}: {allocated} bytes for {new FileInfo(path).Length}.");
        if (reading.Problems.Count > 0)
        {
            return 0;
        }
        Assert.Equal(reading.RowsIn, reading.RowsKept + reading.RowsMerged + reading.RowsSetAside);
        Assert.Equal(reading.RowsKept, rows + reading.Claims.Count);
        return reading.RowsKept;
    }
}
