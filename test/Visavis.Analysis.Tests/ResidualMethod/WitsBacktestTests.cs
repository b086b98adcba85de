using System.Globalization;
using System.IO.Compression;
using Visavis.Analysis.ResidualMethod;
using Visavis.Core;
using Xunit.Abstractions;

namespace Visavis.Analysis.Tests.ResidualMethod;

/// <summary>
/// The combined method on years when the truth is known: Belarus' exports to Russia from its total with the CIS and
/// the members' mirrors, against what Belarus reported. Tajikistan, Turkmenistan and Uzbekistan do not report in the
/// file, Kyrgyzstan not in 2014, Ukraine not in 2016.
/// </summary>
public sealed class WitsBacktestTests(ITestOutputHelper output)
{
    // Belarus' exports to Ukraine fell by 38 % in 2015: a month may be half or one and a half of last year's.
    private static readonly MissingMirrors[] Treatments =
    [
        MissingMirrors.LeftOut,
        MissingMirrors.Carried(new(0.5m, 1.5m)),
    ];

    [SharedDataFact("wits-bilateral")]
    public void Exports_to_Russia_are_rebuilt_from_the_total_with_the_CIS()
    {
        var rows = Rows();
        foreach (var year in Enumerable.Range(2012, 5))
        {
            var answer = CombinedMethod.Estimate(
                Total(rows, year),
                Economies.Find("RUS"),
                Mirrors(rows, year),
                Treatments
            );
            var truth = Exports(rows, year, "RUS");
            var (leftOut, carried) = (ErrorOf(answer.Estimates[0], truth), ErrorOf(answer.Estimates[1], truth));
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{year} reported {truth:0}; error left out {leftOut:+0.0%}, carried {carried:+0.0%}; mirrors are {answer.ShareOfMirrors:0.0%} of the total. {answer.WhyNotReproduced}"
                )
            );
            // What no mirror shows stays in the residual: it errs upward, the more the more mirrors are missing.
            Assert.InRange(carried, 0, leftOut);
            Assert.InRange(truth, 0, answer.Estimates[0].Range.High!.Value);
            // Central Asia's missing mirrors are some 3 % of the total and Ukraine's stands 2 to 14 % below the exports
            // that it mirrors even before the margin: together under an eighth of the exports to Russia. With Ukraine
            // itself missing (2016) the error passes a quarter, unless its 2015 is carried.
            Assert.InRange(carried, 0, 0.125m);
            Assert.Equal(year == 2016, leftOut > 0.25m);
        }
    }

    private static decimal ErrorOf(ResidualEstimate estimate, decimal truth) => (estimate.Value / truth) - 1;

    private static GroupTotal Total(List<WitsRow> rows, int year)
    {
        var members = Groups.Members("CIS", Period.Year(year));
        var total = members.Where(m => m.Code != "BLR").Sum(m => Exports(rows, year, m.Code));
        return new(
            Economies.Find("BLR"),
            Flow.Export,
            "CIS",
            [.. members],
            Period.Year(year),
            Valuation.Fob,
            Interval.Point(total)
        );
    }

    private static decimal Exports(List<WitsRow> rows, int year, string partner) =>
        rows.Single(r => r is { Reporter: "BLR", Flow: "X" } && r.Year == year && r.Partner == partner).ThousandUsd;

    // Nothing of a later year is known yet, and what is older than five years is no longer knowledge.
    private static List<MemberMirror> Mirrors(List<WitsRow> rows, int year) =>
        [
            .. rows.Where(r => r is { Partner: "BLR", Flow: "M", Reporter: not "RUS" })
                .Where(r => r.Year <= year && r.Year > year - 5)
                .Where(r => Groups.All.Any(m => m.Group == "CIS" && m.Member.Code == r.Reporter))
                .Select(r => new MemberMirror(
                    Economies.Find(r.Reporter),
                    Period.Year(r.Year),
                    // As UN Comtrade holds the imports of all of them; Georgia, no longer a member, is set aside.
                    Valuation.Cif,
                    Interval.Point(r.ThousandUsd),
                    CifMargin.Fallback,
                    "wits-bilateral"
                )),
        ];

    private static List<WitsRow> Rows()
    {
        var file = Repository.SharedData("wits-bilateral", "wits_bilateral_core54_1992_2016.csv.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.TrimEnd('\r').Split(','))
                .Where(f => f[1] == "BLR" || f[2] == "BLR")
                .Select(f => new WitsRow(
                    int.Parse(f[0], CultureInfo.InvariantCulture),
                    f[1],
                    f[2],
                    f[3],
                    decimal.Parse(f[4], NumberStyles.Float, CultureInfo.InvariantCulture)
                )),
        ];
    }

    private sealed record WitsRow(int Year, string Reporter, string Partner, string Flow, decimal ThousandUsd);
}
