using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench.Gravity.Output;

/// <summary>The answers to a specification as a report, which is written in any form that reports have.</summary>
public static class GravityReports
{
    public static Report Build(GravityAnswers answers, Language language)
    {
        var say = Texts.Book.Speaking(language);
        var cells = new GravityCells(answers, say);
        Section?[] sections =
        [
            EstimatesSection.Of(answers, cells, say),
            PotentialSection.Of(answers, cells, say),
            SurgeSection.Of(answers, cells, say),
        ];
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
            Sections = [.. sections.OfType<Section>()],
            Sources = [cells.Source],
        };
    }

    /// <summary>The name of a file as an id.</summary>
    private static string IdOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var id = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return id.Length > 0 && char.IsAsciiLetter(id[0]) ? id : $"gravity-{id}".TrimEnd('-');
    }
}
