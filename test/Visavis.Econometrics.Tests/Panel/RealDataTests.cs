using System.Globalization;
using Visavis.Econometrics.Panel;
using Visavis.Testing;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>Published estimates on other people's files.</summary>
public sealed class RealDataTests
{
    [SharedFact("data/econometrics")]
    public void The_agreement_effect_of_ppmlhdfes_example_comes_out()
    {
        // ppmlhdfe's help: trade fta if category=="TOTAL", absorb(imp#year exp#year imp#exp) cluster(imp#exp).
        var rows = Read("ppmlhdfe_EXAMPLE_TRADE_FTA_DATA.csv.gz");
        var total = rows.Where(row => row["category"] == "TOTAL").ToList();
        var (exporter, importer) = (FactorOf(total, "isoexp"), FactorOf(total, "isoimp"));
        var year = FactorOf(total, "year");
        var pair = Grouping.By(exporter, importer);
        var fit = Ppml.Fit(
            Column(total, "trade"),
            new([new("fta", Column(total, "fta"))], [Grouping.By(importer, year), Grouping.By(exporter, year), pair])
        ).Result;
        var error = fit.Variance(VarianceChoice.Clustered(pair), SmallSample.Ppmlhdfe).StandardErrors[0];
        Assert.Equal(0.19244549, fit.Coefficients[0].Value, 5e-9);
        Assert.Equal(0.0419527, error, 5e-8);
    }

    [SharedFact("data/econometrics")]
    public void The_cross_section_of_R_gravitys_vignette_comes_out()
    {
        // gravity 1.1, vignette "A crash course on gravity models", summary of ppml(): glm of R, quasi-Poisson.
        var rows = Read("gravity_no_zeros.csv.gz");
        var constant = Factor.Of("constant", new int[rows.Count]);
        var distance = Column(rows, "distw").Select(d => Math.Log(d)).ToArray();
        var fit = Ppml.Fit(
            Column(rows, "flow"),
            new(
                [
                    new("one", [.. distance.Select(_ => 1.0)]),
                    new("dist_log", distance),
                    new("rta", Column(rows, "rta")),
                    new("comcur", Column(rows, "comcur")),
                    new("contig", Column(rows, "contig")),
                ],
                []
            )
        ).Result;
        Near([5.76232, 0.02428, 1.26582, 1.10604, 1.75821], [.. fit.Coefficients.Select(c => c.Value)]);
        Assert.Equal(61989121, fit.Deviance, 0.5);
        const double dispersion = 42366.31;
        var classical = fit.Variance(VarianceChoice.Classical, SmallSample.None).StandardErrors;
        // R's glm keeps the weights of the step before its last, which costs it the fifth digit here.
        Assert.All(
            new[] { 0.77160, 0.08728, 0.16972, 0.17982, 0.18141 }.Zip(classical),
            p => Assert.Equal(1, p.Second * Math.Sqrt(dispersion) / p.First, 1.2e-4)
        );
        // A constant as an effect says the same.
        var absorbed = Ppml.Fit(Column(rows, "flow"), new([new("dist_log", distance)], [Grouping.By(constant)])).Result;
        Assert.Contains(absorbed.Notes, n => n.Kind == FitNoteKind.OneLevel);
    }

    private static void Near(double[] printed, double[] found) =>
        Assert.All(printed.Zip(found), p => Assert.Equal(p.First, p.Second, 5.1e-6));

    private static List<IReadOnlyDictionary<string, string>> Read(string file) =>
        [.. CsvTable.Read(Repository.Shared($"data/econometrics/{file}")).Rows];

    private static Factor FactorOf(List<IReadOnlyDictionary<string, string>> rows, string name) =>
        Factor.Of(name, [.. rows.Select(row => row[name])]);

    private static double[] Column(List<IReadOnlyDictionary<string, string>> rows, string name) =>
        [.. rows.Select(row => double.Parse(row[name], CultureInfo.InvariantCulture))];
}
