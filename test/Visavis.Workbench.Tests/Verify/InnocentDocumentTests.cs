namespace Visavis.Workbench.Tests.Verify;

/// <summary>Documents in which everything may be right, though not at first sight, and twins of them in which something is wrong: <c>test/golden/claims/*/innocent.json</c>, written by hand.</summary>
public sealed class InnocentDocumentTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void What_may_be_innocent_is_never_certain(string language) =>
        Assert.Empty(
            Pairs(language).SelectMany(p => WrittenByHand.CertainIn(p.Innocent).Select(i => $"{p.Why}: {i.Arithmetic}"))
        );

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void What_cannot_be_innocent_is_certain(string language) =>
        Assert.Empty(Pairs(language).Where(p => WrittenByHand.CertainIn(p.Guilty).Count == 0).Select(p => p.Why));

    private static List<Pair> Pairs(string language) => WrittenByHand.Read<Pair>(language, "innocent.json");

    /// <summary>Two documents that differ in little.</summary>
    /// <param name="Why">The innocent reading of the first.</param>
    /// <param name="Innocent">Its lines.</param>
    /// <param name="Guilty">The lines of the second.</param>
    private sealed record Pair(string Why, string[] Innocent, string[] Guilty);
}
