using System.Text.Json;
using Visavis.Testing;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>A panel of ../shared/econ and what fixest makes of it.</summary>
internal sealed record SyntheticPanel(JsonElement Expected, GravityPanel Panel)
{
    private static readonly Dictionary<string, Lazy<SyntheticPanel>> ByName = new(StringComparer.Ordinal)
    {
        ["S"] = new(() => Make("S")),
        ["M"] = new(() => Make("M")),
        ["L"] = new(() => Make("L")),
    };

    public static string Econ => Repository.Shared("econ");

    public static SyntheticPanel Of(string name) => ByName[name].Value;

    /// <summary>What stands under a specification. L has no tight least squares: the default's coefficients are good to 1e-8 too.</summary>
    public JsonElement Target(string specification)
    {
        var both = Expected.GetProperty("specs").GetProperty(specification);
        return both.TryGetProperty("tight", out var tight) ? tight : both.GetProperty("default");
    }

    private static SyntheticPanel Make(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Econ, $"expected_{name}.json")));
        var expected = document.RootElement.Clone();
        var folder = Directory.CreateTempSubdirectory("visavis-gravgen-").FullName;
        try
        {
            return new(expected, GravityPanel.Read(GravityPanel.Write(expected, Econ, folder)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
