using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Declared;

namespace Visavis.Workbench.PairReport;

/// <summary>The report on a pair: its sections in order. Every number comes from the bench by its address.</summary>
public static class PairReports
{
    /// <summary>Begins to read the declarations and texts of a report beside whatever comes next.</summary>
    public static void Prepare(Language language) =>
        _ = Task.Run(() =>
        {
            _ = Declarations.Charts.Count + Declarations.Sentences.Count + QuestionText.All.Count;
            _ = Texts.Book.Speaking(language)["sentences.heading"];
            _ = EconomyNames.Of(Economies.World);
        });

    public static Report Build(Bench bench, PairQuery query, bool withReconstruction = false)
    {
        bench.BeginCheck();
        Section?[] evidence = [FlowsSection.Of(bench, query), EvidenceSection.Of(bench, query)];
        Section?[] measures =
        [
            MeasuresSection.Of(bench, query),
            KtesSection.Of(bench, query),
            ResidualSection.Of(bench, query),
            withReconstruction ? ReconstructionSection.Of(bench, query) : null,
        ];
        Section?[] after =
        [
            CarsSection.Of(bench, query),
            ProgrammeSection.Of(bench, query),
            QuestionsSection.Of(bench, query),
            SourcesSection.Of(bench),
        ];
        // What waits for the check is written last, wherever it stands.
        Section?[] sections =
        [
            SentencesSection.Of(bench, query),
            .. evidence,
            PartnersSection.Of(bench, query),
            .. measures,
            IdentitiesSection.Of(bench, query),
            .. after,
        ];
        return new()
        {
            Id = $"{query.A.Code}-{query.B.Code}",
            Title = bench.Say.Text("report.title", ("A", query.A), ("B", query.B)),
            Subtitle = bench.Say["report.subtitle"],
            Language = bench.Say.Language,
            Origin = new(bench.Evidence.Commit, typeof(PairReports).Assembly.GetName().Version!.ToString(3)),
            Sections = [.. sections.OfType<Section>()],
            Sources = [.. bench.Evidence.Rows.Sources.Values.OrderBy(s => s.Id, StringComparer.Ordinal)],
        };
    }
}
