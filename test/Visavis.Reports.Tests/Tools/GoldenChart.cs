namespace Visavis.Reports.Tests.Tools;

/// <summary>Pictures in test/golden/charts that a person has looked at and found right.</summary>
internal static class GoldenChart
{
    private const string Variable = "VISAVIS_NEW_CHARTS";

    /// <summary>With the variable set to a folder the picture is written there instead.</summary>
    public static void Is(string name, string svg)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, name), svg);
            return;
        }
        var golden = Path.Combine(AppContext.BaseDirectory, "charts-golden", name);
        Assert.True(File.Exists(golden) && File.ReadAllText(golden) == svg, $"{name} differs: see test/golden/charts.");
    }

    /// <summary>Leaves a picture for a person to look at, where the variable names a folder.</summary>
    public static void Keep(string name, byte[] picture)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name), picture);
        }
    }
}
