using System.Globalization;
using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary>The applications of the WTO and UNCTAD Guide give back what made-up data of the same columns were made with.</summary>
public sealed class GuideTests : IDisposable
{
    private readonly Spec spec = new();

    public void Dispose() => spec.Dispose();

    [Fact]
    public void Traditional_gravity()
    {
        var answer = Answer("traditional", new() { Truth = r => r.Geography });
        foreach (var model in new[] { "effects", "PPML" })
        {
            Near(answer, model, "ln(DIST)", -0.9);
            Near(answer, model, "CNTG", 0.5);
            Near(answer, model, "LANG", 0.3);
            Near(answer, model, "CLNY", 0.2);
        }
        Assert.Equal(6 * 90, Spec.Model(answer, "PPML").GetProperty("observations").GetInt32());
        Assert.Equal(
            [
                "ln(DIST)",
                "CNTG",
                "LANG",
                "CLNY",
                "ln(output)",
                "ln(expenditure)",
                "ln(remoteness of exporter)",
                "ln(remoteness of importer)",
            ],
            Spec.Coefficients(answer, "remoteness").Keys
        );
    }

    [Fact]
    public void The_distance_puzzle()
    {
        // Distance matters less from year to year between economies, and −0.4 within; at home there is more by economy.
        static double ByYear(int year) => -1 + (0.01 * (year - 1986));
        GuidePanel Panel(Func<GuidePanel.Row, double> home) =>
            new()
            {
                Truth = r =>
                    r.IsInternal
                        ? home(r)
                        : (ByYear(r.Year) * Math.Log(r.Distance))
                            + (0.5 * r.Contiguity)
                            + (0.3 * r.Language)
                            + (0.2 * r.Colony),
            };
        var answer = Answer("distance-puzzle", Panel(r => 2 - (0.4 * Math.Log(r.Distance))));
        foreach (var year in GuidePanel.Years)
        {
            Near(answer, "OLS", Name("ln(DIST)", year), ByYear(year));
            Near(answer, "PPML", Name("ln(DIST)", year), ByYear(year));
            Near(answer, "home", Name("ln(DIST)*international", year), ByYear(year));
            Near(answer, "home by economy", Name("ln(DIST)*international", year), ByYear(year));
        }
        Near(answer, "home", "ln(DIST)*internal", -0.4);
        Near(answer, "home", "internal", 2);
        Near(Answer("distance-puzzle", Panel(r => 1 + r.I)), "home by economy", "internal*exporter=BOL", 5);
    }

    [Fact]
    public void Agreements_before_and_after()
    {
        // Half at once, a quarter after 4 years, a tenth after 8, nothing after 12; borders thin by 0.02 a year until 2006.
        var panel = new GuidePanel
        {
            Truth = r =>
                r.Pair
                + (0.5 * r.Agreement(0))
                + (0.25 * r.Agreement(4))
                + (0.1 * r.Agreement(8))
                + (0.02 * (r.Year - 2006) * r.International),
        };
        var answer = Answer("agreements", panel);
        Near(answer, "globalisation", "RTA", 0.5);
        Near(answer, "globalisation", "RTA 4 years ago", 0.25);
        Near(answer, "globalisation", "RTA 8 years ago", 0.1);
        Near(answer, "globalisation", "RTA 12 years ago", 0);
        Near(answer, "globalisation", Name("international", 1998), -0.16);
        var plain = Answer("agreements", new() { Truth = r => r.Pair + (0.5 * r.Agreement(0)) });
        Near(plain, "pairs", "RTA", 0.5);
        Near(plain, "lead", "RTA in 4 years", 0);
        var across = Answer("agreements", new() { Truth = r => r.Geography + (0.5 * r.Agreement(0)) });
        Near(across, "OLS", "RTA", 0.5);
        Near(across, "PPML", "RTA", 0.5);
        Near(across, "PPML", "ln(DIST)", -0.9);
    }

    [Fact]
    public void Removing_borders()
    {
        var panel = new GuidePanel
        {
            Truth = r => (-0.8 * Math.Log(r.Distance)) + (0.5 * r.Contiguity) - (2.5 * r.International),
        };
        var answer = Answer("removing-borders", panel);
        Near(answer, "borders", "international", -2.5);
        Near(answer, "borders", "ln(DIST)", -0.8);
    }

    [Fact]
    public void Removing_an_agreement()
    {
        var panel = new GuidePanel
        {
            Truth = r => r.Pair + (0.4 * r.Agreement(0)) + (0.3 * r.Nafta) + (0.01 * (r.Year - 2006) * r.International),
        };
        var answer = Answer("removing-nafta", panel);
        Near(answer, "NAFTA apart", "RTA", 0.4);
        Near(answer, "NAFTA apart", "NAFTA", 0.3);
    }

    private JsonElement Answer(string name, GuidePanel panel)
    {
        var data = Path.Combine(spec.Folder, "guide.csv");
        File.WriteAllText(data, panel.Write());
        var ran = spec.RunFile(GravityOutputTests.Example(name), "--data", data, "--json");
        Assert.Equal((ExitCode.Done, ""), (ran.Exit, ran.Error));
        return ran.Json;
    }

    private static void Near(JsonElement answer, string model, string name, double truth) =>
        Assert.Equal(truth, Spec.Coefficients(answer, model)[name], 1e-6);

    private static string Name(string regressor, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{regressor}*year={year}");
}
