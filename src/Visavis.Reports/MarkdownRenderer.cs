using System.Text;
using Visavis.Core;
using Visavis.Reports.Markdown;
using static Visavis.Reports.Markdown.MarkdownText;

namespace Visavis.Reports;

/// <summary>A Markdown file without HTML: tables aligned, receipts as footnotes, a claim in quotation marks, a calculation in italics.</summary>
public static class MarkdownRenderer
{
    private static readonly Dictionary<string, string> NoPictures = [];

    /// <summary>The file; the same report gives the same text.</summary>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public static string Render(Report report) => Render(report, NoPictures);

    /// <summary>The file with pictures.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="pictureByFigure">Path of the picture of a figure by the figure's id, relative to the file; a figure without one has words.</param>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public static string Render(Report report, IReadOnlyDictionary<string, string> pictureByFigure)
    {
        var context = new RenderContext(report);
        var blocks = new MarkdownBlocks(context, pictureByFigure);
        var parts = Head(context).Concat(report.Sections.SelectMany(s => Section(s, blocks))).Concat(Back(context));
        var file = new StringBuilder();
        foreach (var line in parts.SelectMany(p => p.Append("")))
        {
            AppendUnlessSecondEmpty(file, line);
        }
        return file.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendUnlessSecondEmpty(StringBuilder file, string line)
    {
        var isAfterEmpty = file.Length > 1 && file[^1] == '\n' && file[^2] == '\n';
        if (line.Length > 0 || !isAfterEmpty)
        {
            file.Append(line).Append('\n');
        }
    }

    private static IEnumerable<IEnumerable<string>> Head(RenderContext context) =>
        [
            [$"# {Escape(context.Report.Title)}"],
            [Escape(context.Report.Subtitle)],
            [Escape(context.Say.Commit(context.Report.Origin))],
        ];

    private static IEnumerable<IEnumerable<string>> Section(Section section, MarkdownBlocks blocks) =>
        section.Blocks.Select(blocks.Of).Prepend([$"## {Escape(section.Heading)}"]);

    private static IEnumerable<IEnumerable<string>> Back(RenderContext context) =>
        [
            [$"## {context.Say.Signs}"],
            Signs(context),
            [$"## {context.Say.Sources}"],
            context.Report.Sources.Select(s => Source(s, context)),
            ReceiptFiles.Of(context.Index.Receipts).Select(f => $"- {Escape(f.File)}: {Code(f.Sha256)}"),
            [$"## {context.Say.Receipts}"],
            [context.Say.ReceiptsLead],
            context.Index.Receipts.Select(r => Receipt(r, context)),
        ];

    private static IEnumerable<string> Signs(RenderContext context) =>
        Enum.GetValues<NumberKind>()
            .Select(k =>
                $"- {MarkedUp(k, context.Numbers.Marked(k, Wording.SampleDigits))}: {context.Say.KindMeaning(k)}"
            );

    private static string Source(Source source, RenderContext context) =>
        $"- **{Escape(context.Short(source.Id))}** ({Code(source.Id)}): {Escape(source.Publisher)}. *{Escape(source.Title)}*. {Escape(source.Vintage)}. "
        + $"{Escape(source.Cite)}. {context.Say.Licence}: {Escape(source.Licence)}";

    private static string Receipt(Receipt receipt, RenderContext context)
    {
        var inputs = receipt.Inputs.Select(i =>
            $" · {Escape($"{i.What}: {i.Value}, {context.Short(i.Source)}{context.Where(i)}")}"
        );
        var notes = receipt.Notes.Select(n => $" · {Escape(RenderContext.Told(n))}");
        var made = $"{Escape(receipt.Value)} · {Escape(receipt.Method)} · {Code(RenderContext.Command(receipt))}";
        return $"[^{context.Index.IdOf(receipt)}]: {made}{string.Concat(inputs)}{string.Concat(notes)}";
    }
}
