using System.Globalization;
using System.Text.Json;

namespace Visavis.Reports.Tests;

/// <summary>The colours of the charts: told apart by every eye, and seen on the paper.</summary>
public sealed class ThemeTests
{
    // CIE76 in Lab: 2.3 is just noticeable (Mahy et al. 1994); ten times that is told apart between small marks that do not touch.
    private const double LeastDistance = 23;
    private const double LeastContrast = 3;

    // Machado, Oliveira and Fernandes (2009), A Physiologically-based Model for Simulation of Color Vision Deficiency, severity 1.0.
    private static readonly Dictionary<string, double[]> Eyes = new(StringComparer.Ordinal)
    {
        ["all cones"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static TheoryData<string, string> ThemesAndEyes
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var eye in Eyes.Keys)
            {
                all.Add("light", eye);
                all.Add("dark", eye);
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(ThemesAndEyes))]
    public void Six_series_and_a_claim_are_told_apart(string theme, string eye)
    {
        var labs = Hues(theme)
            .Take(6)
            .Append(Colour(theme, "claim"))
            .Select(c => (Name: c, Lab: Lab(Seen(c, Eyes[eye]))))
            .ToList();
        var pairs = from a in labs from b in labs where string.CompareOrdinal(a.Name, b.Name) < 0 select (a, b);
        Assert.Equal(21, pairs.Count());
        Assert.All(
            pairs,
            p =>
                Assert.True(
                    Distance(p.a.Lab, p.b.Lab) >= LeastDistance,
                    $"{p.a.Name} {p.b.Name} {Distance(p.a.Lab, p.b.Lab)}"
                )
        );
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Every_colour_stands_out_from_the_paper(string theme) =>
        Assert.All(
            Hues(theme).Append(Colour(theme, "claim")).Append(Colour(theme, "muted")),
            c => Assert.True(Contrast(c, Colour(theme, "paper")) >= LeastContrast, c)
        );

    [Theory]
    [InlineData("light", 0)]
    [InlineData("dark", 1)]
    public void The_paper_of_a_chart_is_that_of_the_page(string theme, int index)
    {
        var paper = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "style.css"))
            .Split("--paper: light-dark(")[1]
            .Split(')')[0];
        Assert.Equal(Colour(theme, "paper"), paper.Split(", ")[index]);
        Assert.Equal(Colour(theme, "paper"), Theme(theme).GetProperty("background").GetString());
    }

    private static JsonElement Theme(string name) =>
        JsonSerializer.Deserialize<JsonElement>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"theme.{name}.json"))
        );

    private static JsonElement Parameter(string theme, string name) =>
        Theme(theme)
            .GetProperty("params")
            .EnumerateArray()
            .Single(p => p.GetProperty("name").GetString() == name)
            .GetProperty("value");

    private static List<string> Hues(string theme) =>
        [.. Parameter(theme, "hues").EnumerateArray().Select(h => h.GetString()!)];

    private static string Colour(string theme, string name) => Parameter(theme, name).GetString()!;

    private static double[] Linear(string hex) =>
        [
            .. Enumerable
                .Range(0, 3)
                .Select(i =>
                    int.Parse(hex.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0
                )
                .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)),
        ];

    private static double[] Seen(string hex, double[] eye) =>
        [.. Times(eye, Linear(hex)).Select(c => Math.Clamp(c, 0, 1))];

    private static double[] Times(double[] matrix, double[] v) =>
        [.. Enumerable.Range(0, 3).Select(r => Enumerable.Range(0, 3).Sum(c => matrix[(3 * r) + c] * v[c]))];

    // CIE 15: sRGB to XYZ (D65) to Lab.
    private static double[] Lab(double[] rgb)
    {
        var xyz = Times(
            [0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041],
            rgb
        );
        var f = xyz.Zip([0.95047, 1, 1.08883], (v, white) => Curve(v / white)).ToArray();
        return [(116 * f[1]) - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])];
    }

    private static double Curve(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string hex) => Linear(hex).Zip([0.2126, 0.7152, 0.0722], (c, w) => c * w).Sum();
}
