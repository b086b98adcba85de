using System.Text.Json;
using Visavis.Analysis.Verify;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Analysis.Verify.Reading;

namespace Visavis.Workbench.Tests.Verify;

/// <summary>Documents of our own, held against themselves only: <c>test/golden/claims</c>.</summary>
internal static class WrittenByHand
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static List<T> Read<T>(string language, string file) =>
        JsonSerializer.Deserialize<List<T>>(
            File.ReadAllText(Path.Combine(Repository.Root, "test", "golden", "claims", language, file)),
            Options
        )!;

    /// <summary>What certainly cannot be right in a document of these lines.</summary>
    public static IReadOnlyList<Issue> CertainIn(IEnumerable<string> lines, string form = "md")
    {
        var reading = DocumentReader.Read(MadeFile.Open(string.Join('\n', [.. lines, ""]), form).Text!);
        return [.. DocumentChecker.Check(reading, Witnesses.None).Issues.Where(i => i.IsCertainError)];
    }
}
