using System.Globalization;
using System.Text;

namespace Visavis.Sources.Tests;

/// <summary>The same file gives the same, whoever reads it.</summary>
public sealed class ThreadTests
{
    private static readonly Lazy<string> Large = new(() =>
        Files.Temporary("trade-2024.csv", Rows(seed: 7, count: 120_000))
    );

    private static Told Read(int threads) =>
        Told.Of(Door.Read(Large.Value, Example.Office(), new ReadOptions { Threads = threads }));

    [Fact]
    public void One_thread_and_two_and_three_say_the_same()
    {
        var one = Read(1);
        foreach (var other in new[] { Read(2), Read(3) })
        {
            Assert.True(one.Observations.SequenceEqual(other.Observations));
            Assert.True(one.Aside.SequenceEqual(other.Aside));
            Assert.Equal(one.Reading.Sha256, other.Reading.Sha256);
            Assert.Equal(one.Reading.Notes, other.Reading.Notes);
        }
        Assert.True(one.Aside.Count > 1000);
        Assert.Equal(120_000, one.Observations.Count + one.Aside.Count);
    }

    [Fact]
    public void Batches_come_in_the_order_of_the_lines()
    {
        var lines = Read(2).Observations.Select(o => o.Place.Line).ToList();

        Assert.Equal(lines.Order(), lines);
    }

    [Fact]
    public void Cancelling_ends_the_reading()
    {
        using var source = new CancellationTokenSource();
        var parts = Door.Read(Large.Value, Example.Office()).Parts(source.Token).GetEnumerator();

        Assert.True(parts.MoveNext());
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            while (parts.MoveNext()) { }
        });
    }

    private static string Rows(int seed, int count)
    {
        var random = new Random(seed);
        string[] economies = ["BLR", "RUS", "KAZ", "ARM", "CHN", "USA", "XXQ"];
        var text = new StringBuilder(Example.Header);
        for (var i = 0; i < count; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{economies[random.Next(economies.Length)]},{random.Next(1, 3)},{random.Next(1, 98):00},{random.Next(2000, 2024)}{random.Next(1, 14):00},{random.Next(0, 100_000)}.{random.Next(0, 10_000_000)}\n"
            );
        }
        return text.ToString();
    }
}
