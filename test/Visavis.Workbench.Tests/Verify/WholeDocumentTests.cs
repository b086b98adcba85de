using Xunit.Abstractions;

namespace Visavis.Workbench.Tests.Verify;

/// <summary>Whole documents of many genres in which everything fits, and what becomes of each when one number is misprinted: <c>test/golden/claims/*/*documents.json</c>, written before the checker saw them.</summary>
/// <remarks>What the checker owes is no false certain error and every misprint; the bounds are what it reached, to be moved only that way.</remarks>
public sealed class WholeDocumentTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", "documents", 0, 17)]
    [InlineData("ru", "documents", 0, 16)]
    // Written and looked at after the reader had been mended for the first ten.
    [InlineData("en", "second-documents", 0, 9)]
    [InlineData("ru", "second-documents", 0, 9)]
    // Written without a look at the reader, measured before it was mended for two of them.
    [InlineData("en", "third-documents", 0, 5)]
    [InlineData("ru", "third-documents", 0, 10)]
    public void Misprints_are_found_and_little_else_is_called_one(
        string language,
        string file,
        int mostFalse,
        int leastFound
    )
    {
        var documents = WrittenByHand.Read<Genuine>(language, $"{file}.json");
        var falsely = 0;
        var found = 0;
        foreach (var document in documents)
        {
            var innocent = document.Certain(document.Lines);
            falsely += innocent.Count > 0 ? 1 : 0;
            Print(innocent.Select(a => $"{document.Name}: falsely certain: {a}"));
            foreach (var misprint in document.Planted)
            {
                var certain = document.Certain(misprint.In(document.Lines));
                var isFound = certain.Except(innocent).Any();
                found += isFound ? 1 : 0;
                Print(isFound ? [] : [$"{document.Name}: missed: {misprint.What}, {misprint.Instead}"]);
            }
        }
        output.WriteLine(
            $"{documents.Count} documents, {falsely} with a false certain error; {found} of {documents.Sum(d => d.Planted.Length)} misprints certain"
        );
        Assert.InRange(falsely, 0, mostFalse);
        Assert.InRange(found, leastFound, documents.Sum(d => d.Planted.Length));
    }

    private void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    /// <summary>A document in which everything fits.</summary>
    /// <param name="Name">Its genre.</param>
    /// <param name="Form">md, txt or html.</param>
    /// <param name="Lines">What it prints.</param>
    /// <param name="Planted">What may be misprinted in it, one at a time.</param>
    private sealed record Genuine(string Name, string Form, string[] Lines, Misprint[] Planted)
    {
        public HashSet<string> Certain(IEnumerable<string> lines) =>
            [.. WrittenByHand.CertainIn(lines, Form).Select(i => $"{i.Arithmetic}")];
    }

    /// <summary>One number printed as another.</summary>
    private sealed record Misprint(string What, string Printed, string Instead)
    {
        public IEnumerable<string> In(string[] lines)
        {
            Assert.Single(lines, l => l.Contains(Printed, StringComparison.Ordinal));
            return lines.Select(l => l.Replace(Printed, Instead, StringComparison.Ordinal));
        }
    }
}
