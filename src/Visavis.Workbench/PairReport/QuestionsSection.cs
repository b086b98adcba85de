using System.Globalization;
using Visavis.Core;
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
            bench.Say.Text("questions.heading", ("count", QuestionText.All.Count)),
            [
                new Paragraph(bench.Say["questions.lead"]),
                new Questions([.. QuestionText.All.Select(q => One(bench, query, q))]),
            ]
        );

    private static Question One(Bench bench, PairQuery query, QuestionText question)
    {
        var answer = QuestionAnswers.For(question.Number, bench, query);
        var lacks = Said(bench.Say, question.Number, "lacks", query);
        var status =
            answer is null ? AnswerStatus.NotAnswerable
            : lacks is null ? AnswerStatus.Answered
            : AnswerStatus.Partly;
        return new(question.Number, Said(bench.Say, question.Number, "text", query)!, status)
        {
            Answer = answer,
            Claims = [.. Claims(bench, question)],
            WhyNot = status == AnswerStatus.Answered ? null : (Prose)(lacks ?? bench.Say["questions.no-evidence"]),
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
                Wording.WhatAndWhen(bench.Say, c),
                Cells.OfClaim(bench, c),
                c.Source,
                Wording.Place(bench.Say, c)
            ));

    private static string? Said(Speech say, int number, string part, PairQuery query)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"questions.{number}.{part}");
        return say.Has(key) ? say.Text(key, ("A", query.A), ("B", query.B)) : null;
    }
}
