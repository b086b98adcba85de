using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>The questions that users ask: our answer with its interval and what documents print, or why there is no answer.</summary>
internal static class QuestionsSection
{
    private const int MostClaims = 12;

    public static Section Of(Bench bench, PairQuery query) =>
        new(
            "questions",
            "The 25 questions",
            [
                new Paragraph(
                    "What is printed in a document is that document’s claim. Our answers are calculated from the evidence in this workspace, or they are not given."
                ),
                new Questions([.. QuestionText.All.Select(q => One(bench, query, q))]),
            ]
        );

    private static Question One(Bench bench, PairQuery query, QuestionText question)
    {
        var answer = QuestionAnswers.For(question.Number, bench, query);
        var lacks = Fill(question.Lacks, query);
        var status =
            answer is null ? AnswerStatus.NotAnswerable
            : lacks.Length == 0 ? AnswerStatus.Answered
            : AnswerStatus.Partly;
        return new(question.Number, Fill(question.Text, query), status)
        {
            Answer = answer,
            Claims = [.. Claims(bench, question)],
            WhyNot =
                status == AnswerStatus.Answered
                    ? null
                    : (Prose)(lacks.Length == 0 ? "The workspace holds no evidence on it." : lacks),
        };
    }

    private static IEnumerable<DocumentClaim> Claims(Bench bench, QuestionText question) =>
        bench
            .Evidence.Rows.Claims.Where(c => question.Claims.Any(s => s.Holds(c, bench.Evidence)))
            .OrderBy(c => c.Period?.StartMonth ?? 0)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .DistinctBy(c => (c.Source, c.Indicator, c.Printed, c.Period, c.Partner?.Code, c.Commodity))
            .Take(MostClaims)
            .Select(c => new DocumentClaim(
                $"{Wording.What(c)}{(c.Period is { } p ? $", {p}" : "")}",
                Cells.OfClaim(bench, c),
                c.Source,
                Cells.PlaceOf(c)
            ));

    private static string Fill(string text, PairQuery query) =>
        text.Replace("{A}", query.A.NameEn, StringComparison.Ordinal)
            .Replace("{B}", query.B.NameEn, StringComparison.Ordinal);
}
