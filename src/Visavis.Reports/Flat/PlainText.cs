using System.Diagnostics;

namespace Visavis.Reports.Flat;

/// <summary>Running text without any markup.</summary>
internal sealed class PlainText(RenderContext context)
{
    /// <summary>Text with its values and citations.</summary>
    public string Of(Prose prose) => CleanText.Of(string.Concat(prose.Runs.Select(Of)));

    /// <summary>Clean text on one line.</summary>
    public static string Line(string text) => CleanText.Of(text).Replace('\n', ' ').Replace('\t', ' ');

    private string Of(Run run) =>
        run switch
        {
            TextRun text => text.Text,
            CitationRun citation => $"[{citation.Citation.SourceId}]",
            ValueRun { Value: Number number } => context.Numbers.Whole(number) + RenderContext.Noted(number),
            ValueRun { Value: Missing missing } => context.Say.Missing(missing.Reason) + RenderContext.Noted(missing),
            _ => throw new UnreachableException(),
        };
}
