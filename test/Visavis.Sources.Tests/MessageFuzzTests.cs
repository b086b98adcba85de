namespace Visavis.Sources.Tests;

/// <summary>Messages that were damaged on the way: rows or problems, never an exception.</summary>
public sealed class MessageFuzzTests
{
    private const string Marks = "0123456789-{}[],:\"<>&= ";
    private static readonly string Home = Path.Combine(Files.Root, "src", "Visavis.Sources");

    [Theory]
    [InlineData("Eurostat/comext-json-stat")]
    [InlineData("Eurostat/comext-sdmx-ml")]
    [InlineData("Imf/imts-sdmx-ml")]
    [InlineData("Imf/imts-sdmx-json")]
    [InlineData("Imf/weo-database")]
    public void A_damaged_sample_ends_in_rows_or_problems(string folder)
    {
        var manifest = Door.Declare(File.ReadAllText(Path.Combine(Home, folder, "source.json")));
        var sample = File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(Home, folder, "sample"), "in.*").Single());
        var random = new Random(20260417);
        var file = Files.Temporary("sample", sample);
        for (var i = 0; i < 400; i++)
        {
            File.WriteAllBytes(file, Damaged(sample, random));
            var reading = Told.Of(Door.Read(file, manifest)).Reading;

            Assert.True(
                reading.Problems.Count > 0 || reading.RowsIn == reading.RowsKept + reading.RowsSetAside,
                $"case {i}"
            );
        }
    }

    private static byte[] Damaged(byte[] sample, Random random)
    {
        var bytes = sample.ToArray();
        var from = random.Next(bytes.Length);
        var to = Math.Min(bytes.Length, from + random.Next(1, 40));
        switch (random.Next(4))
        {
            case 0:
                return bytes[..Math.Max(1, from)];
            case 1:
                random.NextBytes(bytes.AsSpan(from, to - from));
                return bytes;
            case 2:
                return [.. bytes[..from], .. bytes[to..], 32];
            default:
                bytes[from] = (byte)Marks[random.Next(Marks.Length)];
                return bytes;
        }
    }
}
