using Visavis.Core;

namespace Visavis.Reports.Tests.Samples;

/// <summary>One block of each kind, small enough to be read in every format.</summary>
internal static class SmallReport
{
    private static readonly Number Exports = Made.Reported(16.4m, "2021");
    private static readonly Number Turnover = Made.Calculated(40.1m, "2021");
    private static readonly Number Claim = Made.Claimed(49.0m, "2023");
    private static readonly Missing Dark = new(MissingReason.NotReported)
    {
        Note = "Westland has published nothing since 2022.",
    };

    public static Report Report { get; } =
        new()
        {
            Id = "small",
            Title = "Westland and Eastland",
            Subtitle = "What each side says about their trade",
            Origin = new(3, "0.1.0"),
            Sections = [Overview, Flows, Answers],
            Sources = [Made.Office, Made.Paper],
        };

    private static Section Overview =>
        new(
            "overview",
            "Overview",
            [
                new Sentences([
                    $"Westland sold {Exports} of goods to Eastland in {Period.Year(2021)}.",
                    $"A paper puts the turnover of {Period.Year(2023)} at {Claim} {new Citation("paper_1.txt")}.",
                ]),
                new KeyFacts([new("Turnover, 2021", Turnover, "goods"), new("Exports, 2022", Dark, "goods")]),
                new Paragraph($"The turnover of 2021 was {Turnover}; for 2022 it is {Dark}."),
                new Definitions([new("Turnover", "Exports and imports together.")]),
            ]
        );

    private static Section Flows =>
        new(
            "flows",
            "Flows",
            [
                new Table(
                    "flows-by-year",
                    "Exports of Westland to Eastland",
                    [
                        "Period",
                        Column.Of("Westland", Made.UsdBn, NumberKind.Reported) with
                        {
                            Group = "Each side",
                        },
                        Column.Of("Paper", Made.UsdBn, NumberKind.Claimed) with
                        {
                            Group = "Each side",
                        },
                        Column.Of("Share", NumberUnit.Share),
                    ],
                    [
                        new Row(
                            Period.Year(2021),
                            Exports,
                            Made.Claimed(16.5m, "2021", "export"),
                            Made.Share(0.414m, "2021")
                        ),
                        new Row(Period.Year(2022), Dark, Made.Claimed(22m, "2022", "export"), Estimate),
                    ]
                )
                {
                    Notes = [$"The difference in 2021 is {Difference}."],
                    SourceIds = ["westland-office", "paper_1.txt"],
                },
                new Figure("exports", "Exports of Westland to Eastland", Lines) { SourceIds = ["westland-office"] },
                new Figure("turnovers", "What sources say of the turnover in 2023", Dots),
            ]
        );

    private static Section Answers =>
        new(
            "answers",
            "Answers",
            [
                new Questions([
                    new(1, "What was the turnover in 2021?", AnswerStatus.Answered)
                    {
                        Answer = $"It was {Turnover}.",
                        Claims = [new("turnover 2023", Claim, "paper_1.txt", "p. 4")],
                    },
                    new(2, "And in 2022?", AnswerStatus.NotAnswerable) { WhyNot = "No side has published it." },
                ]),
                new Findings([
                    new(
                        "sum-2021",
                        "Exports and imports do not add up to the turnover",
                        FindingRating.Certain,
                        $"The difference is {Difference}.",
                        [new("turnover 2023", Claim, "paper_1.txt", "p. 4")]
                    )
                    {
                        Candidates = ["goods and services against goods"],
                    },
                ]),
            ]
        );

    private static Number Estimate =>
        Made.Share(0.5m, "2022", NumberKind.Estimated) with
        {
            Interval = new(0.45m, 0.56m),
            Note = "From the mirror.",
        };

    private static Number Difference =>
        new(
            -100_000_000,
            Made.UsdBn,
            1,
            NumberKind.Calculated,
            Made.Receipt("difference", -0.1m, "2021", "export", "westland-office")
        );

    private static TimeChart Lines =>
        new(
            ChartMark.Line,
            Made.UsdBn,
            [
                new(
                    "Westland",
                    [
                        new(Period.Year(2019), Made.Reported(13.1m, "2019")),
                        new(Period.Year(2020), Made.Reported(12.6m, "2020")),
                        new(Period.Year(2021), Exports),
                        new(Period.Year(2022), Dark),
                    ]
                ),
                new(
                    "Paper",
                    [
                        new(Period.Year(2021), Made.Claimed(16.5m, "2021", "export")),
                        new(Period.Year(2022), Made.Claimed(22m, "2022", "export")),
                    ]
                ),
            ]
        );

    private static DotChart Dots =>
        new(Made.UsdBn, [new("A paper", Claim), new("Westland", Dark), new("A speech", Made.Claimed(53m, "2023"))]);
}
