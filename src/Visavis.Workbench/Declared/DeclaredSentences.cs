using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Declared;

/// <summary>The key sentences. Each is put in the first of its ways whose figures are there and whose words hold; a sentence that has none is not printed.</summary>
internal static class DeclaredSentences
{
    public static IEnumerable<Prose> Of(Bench bench, PairQuery query)
    {
        var selection = new RowSelection(bench, query);
        foreach (var sentence in Declarations.Sentences)
        {
            var said = sentence
                .Variants.Select(v => Of(bench, query, selection, sentence.Id, v))
                .FirstOrDefault(p => p is not null);
            if (said is not null)
            {
                yield return said;
            }
        }
    }

    private static Prose? Of(Bench bench, PairQuery query, RowSelection selection, string id, Variant variant) =>
        References.Holding(selection, [], variant.Let, variant.Holds) is { } references
            ? Prose.Of(bench.Say, variant.Text.In(bench.Say.Language), id, references.Values(bench.Say, query))
            : null;
}
