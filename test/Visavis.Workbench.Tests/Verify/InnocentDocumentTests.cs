using System.Text.Json;
using Visavis.Analysis.Verify;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Analysis.Verify.Reading;
using Visavis.Sources;

namespace Visavis.Workbench.Tests.Verify;

/// <summary>Documents in which everything may be right, though not at first sight, and twins of them in which something is wrong: <c>test/golden/claims/*/innocent.json</c>, written by hand.</summary>
public sealed class InnocentDocumentTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void What_may_be_innocent_is_never_certain(string language) =>
        Assert.Empty(Pairs(language).SelectMany(p => CertainIn(p.Innocent).Select(i => $"{p.Why}: {i.Arithmetic}")));

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void What_cannot_be_innocent_is_certain(string language) =>
        Assert.Empty(Pairs(language).Where(p => !CertainIn(p.Guilty).Any()).Select(p => p.Why));

    private static List<Pair> Pairs(string language) =>
        JsonSerializer.Deserialize<List<Pair>>(
            File.ReadAllText(Path.Combine(Repository.Root, "test", "golden", "claims", language, "innocent.json")),
            Options
        )!;

    private static IEnumerable<Issue> CertainIn(string[] lines)
    {
        var path = Path.Combine(Path.GetTempPath(), $"visavis-{Guid.NewGuid():N}.md");
        File.WriteAllLines(path, lines);
        try
        {
            var reading = DocumentReader.Read(DocumentFile.Open(path).Text!);
            return [.. DocumentChecker.Check(reading, Witnesses.None).Issues.Where(i => i.IsCertainError)];
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Two documents that differ in little.</summary>
    /// <param name="Why">The innocent reading of the first.</param>
    /// <param name="Innocent">Its lines.</param>
    /// <param name="Guilty">The lines of the second.</param>
    private sealed record Pair(string Why, string[] Innocent, string[] Guilty);
}
