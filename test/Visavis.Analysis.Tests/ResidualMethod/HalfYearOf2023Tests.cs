using Visavis.Analysis.ResidualMethod;
using Visavis.Core;
using Xunit.Abstractions;

namespace Visavis.Analysis.Tests.ResidualMethod;

/// <summary>
/// The case that the method was made for: Belarus' totals with the CIS for the first half of 2023 (Belstat, as cited by
/// the press) and the yearly mirrors that Kazakhstan, Kyrgyzstan and Armenia publish. US dollars, millions.
/// </summary>
public sealed class HalfYearOf2023Tests(ITestOutputHelper output)
{
    // The publication that used the method names eight mirrors: the CIS without Georgia and Turkmenistan, with Ukraine.
    private static readonly string[] Members = ["ARM", "AZE", "BLR", "KAZ", "KGZ", "MDA", "RUS", "TJK", "UKR", "UZB"];

    // A half-year's month may be half or one and a half of a month of the last known year.
    private static readonly MissingMirrors[] Treatments =
    [
        MissingMirrors.LeftOut,
        MissingMirrors.Carried(new(0.5m, 1.5m)),
    ];

    private static readonly MemberMirror[] ImportsFromBelarus =
    [
        Yearly("KAZ", 2023, 764.8244m, "kaz-bns-2024"),
        Yearly("KGZ", 2022, 86.9567m, "kgz-nsc-2024"),
        Yearly("ARM", 2022, 119.2819m, "arm-armstat-2023, consignment"),
        Yearly("ARM", 2022, 110.5810m, "arm-armstat-2023, origin"),
    ];

    private static readonly MemberMirror[] ExportsToBelarus =
    [
        Yearly("KAZ", 2023, 183.4923m, "kaz-bns-2024"),
        Yearly("KGZ", 2023, 33.9658m, "kgz-nsc-2024"),
        Yearly("ARM", 2022, 75.1937m, "arm-armstat-2023"),
    ];

    [Fact]
    public void Exports_to_Russia_are_no_more_than_the_total_and_are_not_reproduced()
    {
        var answer = Estimate(Flow.Export, Interval.Around(13_544, 0.5m), ImportsFromBelarus);
        // No mirror is of the half-year, so nothing can be taken off with certainty.
        Assert.Equal(new Interval(0, 13_544.5m), answer.Estimates[0].Range);
        Assert.Equal(0, answer.ShareOfMirrors);
        Assert.Equal(
            "8 of 8 mirrors are not of the first half of 2023: missing Azerbaijan, Moldova, Tajikistan, Ukraine, Uzbekistan; "
                + "of another period Armenia (2022), Kazakhstan (2023), Kyrgyzstan (2022).",
            answer.WhyNotReproduced?.ToString()
        );
    }

    [Fact]
    public void Under_the_assumption_on_pace_three_members_lower_the_bound_on_exports()
    {
        var answer = Estimate(Flow.Export, Interval.Around(13_544, 0.5m), ImportsFromBelarus);
        // By hand: a quarter of each year's value (half the months at half the pace), less 20 % for CIF, at the least.
        var atLeast = (764.8244m + 86.9567m + 110.5810m) / 4 / 1.2m;
        Assert.Equal(13_544.5m - atLeast, answer.Estimates[1].Range.High!.Value, 6);
        // By hand: half of each year's value at 6 %; Armenia's two records halfway.
        var atCentre = (764.8244m + 86.9567m + ((119.2819m + 110.5810m) / 2)) / 2 / 1.06m;
        Assert.Equal(13_544 - atCentre, answer.Estimates[1].Value, 6);
        Assert.True(answer.Estimates[1].IsUpperBound);
    }

    [Fact]
    public void Imports_from_Russia_are_no_more_than_the_total_less_little()
    {
        var answer = Estimate(Flow.Import, Interval.Around(11_214, 0.5m), ExportsToBelarus);
        Assert.Equal(new Interval(0, 11_214.5m), answer.Estimates[0].Range);
        // By hand: half of each year's value with 6 % on top.
        var atCentre = (183.4923m + 33.9658m + 75.1937m) / 2 * 1.06m;
        Assert.Equal(11_214 - atCentre, answer.Estimates[1].Value, 6);
        Assert.False(answer.IsReproduced);
    }

    private Residual Estimate(Flow flow, Interval total, MemberMirror[] mirrors)
    {
        var answer = CombinedMethod.Estimate(
            new(
                Economies.Find("BLR"),
                flow,
                "CIS",
                [.. Members.Select(Economies.Find)],
                Period.Parse("2023-01/2023-06"),
                Valuation.Unstated,
                total
            ),
            Economies.Find("RUS"),
            mirrors,
            Treatments
        );
        foreach (var estimate in answer.Estimates)
        {
            output.WriteLine(
                $"{flow} {estimate.Missing.Id}: {estimate.Value:0.0} in {estimate.Range}, bound: {estimate.IsUpperBound}"
            );
        }
        output.WriteLine($"{answer.WhyNotReproduced}");
        foreach (var note in answer.Notes)
        {
            output.WriteLine($"  {note.Code}: {note.Text}");
        }
        return answer;
    }

    private static MemberMirror Yearly(string member, int year, decimal value, string source) =>
        new(
            Economies.Find(member),
            Period.Year(year),
            Valuation.Unstated,
            Interval.Point(value),
            CifMargin.Fallback,
            source
        );
}
