namespace Visavis.Reports.Tests.Tools;

/// <summary>Files in test/golden/reports that a person has read and found right.</summary>
internal static class Golden
{
    /// <summary>On a difference the text is left beside the test, to be read and then copied to test/golden/reports.</summary>
    public static void Is(string name, string text)
    {
        var golden = Path.Combine(AppContext.BaseDirectory, "golden", name);
        var actual = Path.Combine(AppContext.BaseDirectory, "actual", name);
        Directory.CreateDirectory(Path.GetDirectoryName(actual)!);
        File.WriteAllText(actual, text);
        Assert.True(File.Exists(golden), $"No golden file; read {actual} and copy it to test/golden/reports.");
        Assert.True(File.ReadAllText(golden) == text, $"{name} differs: compare {actual} with test/golden/reports.");
    }
}
