using System.Text.Json;
using System.Text.RegularExpressions;

namespace Visavis.House.Tests;

/// <summary>The notebook asks only what the API answers, and holds nobody's answers.</summary>
public sealed partial class NotebookTests
{
    private static readonly JsonElement[] Cells =
    [
        .. Read("docs", "how-to", "notebook.ipynb").GetProperty("cells").EnumerateArray(),
    ];

    [Fact]
    public void What_it_asks_can_be_asked()
    {
        var paths = Read("src", "Visavis.Api", "openapi.json").GetProperty("paths").EnumerateObject();
        var known = paths
            .Select(p => new Regex(
                $"^{Hole().Replace(Regex.Escape(p.Name), "[^/]+")}$",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            ))
            .ToList();
        var asked = Cells
            .SelectMany(c => Asked().Matches(Source(c)))
            .Select(m => $"/api/v1{m.Groups["path"].Value}")
            .ToList();
        Assert.True(asked.Count > 3);
        Assert.All(asked, path => Assert.Contains(known, k => k.IsMatch(path)));
    }

    [Fact]
    public void It_holds_no_outputs() =>
        Assert.All(
            Cells.Where(c => c.GetProperty("cell_type").GetString() == "code"),
            c => Assert.Equal(0, c.GetProperty("outputs").GetArrayLength())
        );

    private static string Source(JsonElement cell) =>
        string.Concat(cell.GetProperty("source").EnumerateArray().Select(l => l.GetString()));

    private static JsonElement Read(params string[] parts) =>
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Repository.File(parts)));

    [GeneratedRegex(@"ask\(""(?<path>/[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\\\{\w+}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
