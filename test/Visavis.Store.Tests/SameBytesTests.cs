using Visavis.Core;

namespace Visavis.Store.Tests;

/// <summary>Same input, same bytes out.</summary>
public sealed class SameBytesTests
{
    private static readonly Observation[] Made = [.. MakeUp(65 * ObservationBatch.Capacity)];

    [Fact]
    public void Parts_have_the_same_bytes_at_one_and_two_threads_whatever_the_order_of_the_rows()
    {
        var straight = Ingest(threads: 1, Made);
        Assert.Equal(straight, Ingest(threads: 2, Made));
        var shuffled = Made.ToArray();
        new Random(8).Shuffle(shuffled);
        Assert.Equal(straight, Ingest(threads: 2, shuffled));
    }

    private static (string Sha256, decimal Sum) Ingest(int threads, Observation[] observations)
    {
        using var workspace = new Workspace { Threads = threads };
        workspace.Ingest(vintage =>
        {
            foreach (var some in observations.Chunk(ObservationBatch.Capacity))
            {
                vintage.Add(Workspace.Batch(some));
            }
        });
        Assert.True(workspace.Open().TryManifest(null, out var manifest, out _));
        using var view = workspace.Read();
        var sum = view.Query("SELECT sum(value) AS total FROM observation", r => r.Decimal("total"))[0];
        return (Assert.Single(manifest.Parts, p => p.Table == "observation").Sha256, sum);
    }

    // More than one row group of Parquet, so that threads share the work.
    private static IEnumerable<Observation> MakeUp(int count)
    {
        var random = new Random(7);
        string Code() => Economies.All[random.Next(200)].Code;
        for (var line = 1; line <= count; line++)
        {
            yield return Workspace.Exports(Code(), Code(), random.Next(1990, 2025), random.Next(), line);
        }
    }
}
