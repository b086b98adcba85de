using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Declared;

namespace Visavis.Workbench.PairReport;

/// <summary>What we know, in five sentences made from the figures. A sentence that lacks its figures, or does not hold, is not written.</summary>
internal static class SentencesSection
{
    public static Section Of(Bench bench, PairQuery query) =>
        new("sentences", bench.Say["sentences.heading"], [new Sentences([.. DeclaredSentences.Of(bench, query)])]);
}
