namespace Visavis.Browser.Tests;

/// <summary>axe-core by Deque: rules of WCAG that a program can check.</summary>
internal static class Axe
{
    private static readonly string Program = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    /// <summary>What stands seriously in the way of a reader, in one line each.</summary>
    /// <param name="ask">Runs a script on the page.</param>
    /// <param name="where">What is looked at: an expression that axe takes.</param>
    public static async Task<string[]> Serious(Func<string, Task<string[]>> ask, string where = "document")
    {
        await ask($"{Program};[]");
        return await ask(
            $$"""
            axe.run({{where}}, { resultTypes: ["violations"] }).then((found) => found.violations
              .filter((v) => v.impact === "serious" || v.impact === "critical")
              .map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 200)} ${v.nodes[0].failureSummary}`))
            """
        );
    }
}
