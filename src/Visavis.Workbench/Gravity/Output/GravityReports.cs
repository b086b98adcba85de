using System.Collections.Immutable;
using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Gravity.Output;

/// <summary>The answers to a specification as a report, which is written in any form that reports have.</summary>
public static class GravityReports
{
    /// <summary>A number at its address, computed again.</summary>
    /// <exception cref="ProblemException">The answers hold no such number.</exception>
    public static Answer Find(GravityAnswers answers, ReceiptAddress address, Language language)
    {
        var say = Texts.Book.Speaking(language);
        var cells = new GravityCells(answers, say);
        _ = Sections(answers, cells, say);
        return cells.Made.TryGetValue(address, out var number)
            ? new(
                address,
                AnswerKind.Calculated,
                Measured.Of((double)number.Value),
                number.Interval ?? Interval.Point(number.Value),
                new(Unit.Ratio, Currency.UsDollar),
                number.Receipt
            )
            {
                Say = say,
            }
            : throw new ProblemException(Texts.NoSuchNumber(address.ToString(), say["gravity.no-number"]));
    }

    public static Report Build(GravityAnswers answers, Language language)
    {
        var say = Texts.Book.Speaking(language);
        var cells = new GravityCells(answers, say);
        return new()
        {
            Id = IdOf(answers.Path),
            Title = answers.Title,
            Subtitle = say.Text(
                "gravity.lead",
                ("data", Path.GetFileName(answers.Data)),
                ("models", answers.Models.Count)
            ),
            Language = language,
            Origin = new(0, typeof(GravityReports).Assembly.GetName().Version!.ToString(3)),
            Sections = Sections(answers, cells, say),
            Sources = [cells.Source],
        };
    }

    private static ImmutableArray<Section> Sections(GravityAnswers answers, GravityCells cells, Speech say)
    {
        Section?[] sections =
        [
            EstimatesSection.Of(answers, cells, say),
            PotentialSection.Of(answers, cells, say),
            SurgeSection.Of(answers, cells, say),
        ];
        return [.. sections.OfType<Section>()];
    }

    /// <summary>The name of a file as an id; a report in JSON never takes the place of its specification.</summary>
    private static string IdOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var id = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return id.Length > 0 && char.IsAsciiLetter(id[0]) ? $"{id}-gravity" : $"gravity-{id}".TrimEnd('-');
    }
}
