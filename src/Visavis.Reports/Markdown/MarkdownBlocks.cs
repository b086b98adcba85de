namespace Visavis.Reports.Markdown;

/// <summary>Every kind of block, as lines.</summary>
internal sealed class MarkdownBlocks(RenderContext context, IReadOnlyDictionary<string, string> pictureByFigure)
{
    private readonly MarkdownText text = new(context);
    private readonly MarkdownTable tables = new(context, new(context));

    public IEnumerable<string> Of(Block block) =>
        block switch
        {
            Paragraph p => [text.Of(p.Text)],
            Sentences s => s.Items.Select((i, n) => Item(n + 1, text.Of(i))),
            KeyFacts k => k.Items.Select(i =>
                $"- {MarkdownText.Escape(i.Label)}: {text.Inline(i.Value)}. {text.Of(i.Remark)}".TrimEnd()
            ),
            Definitions d => d.Items.Select(i => $"- **{MarkdownText.Escape(i.Term)}**: {text.Of(i.Meaning)}"),
            Table t => Captioned(context.Caption(t)).Concat(tables.Of(t)).Concat(Below(t.Notes, t.SourceIds)),
            Figure f => Of(f),
            Questions q => q.Items.SelectMany(Of),
            Findings f => f.Items.SelectMany(Of),
            _ => throw new InvalidOperationException($"No Markdown for a {block.GetType().Name}."),
        };

    private static string Item(int number, string line) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}. {line}");

    private IEnumerable<string> Headline(Prose? sentence) => sentence is null ? [] : [text.Of(sentence), ""];

    private static IEnumerable<string> Captioned(string caption) => [$"**{MarkdownText.Escape(caption)}**", ""];

    private IEnumerable<string> Of(Figure figure) =>
        Headline(figure.Sentence)
            .Concat(Captioned(context.Caption(figure)))
            .Append(Picture(figure.Id, MarkdownText.Escape(new Charts.ChartText(context).Describe(figure.Chart))))
            .Append("")
            .Concat(Data(FigureTable.Shown(figure, context)))
            .Concat(Below(figure.Notes, figure.SourceIds));

    private IEnumerable<string> Data(Table table) => tables.Of(table).Concat(Below(table.Notes, []));

    private string Picture(string figureId, string words) =>
        pictureByFigure.TryGetValue(figureId, out var path) ? $"![{words}]({path})" : words;

    private IEnumerable<string> Below(IEnumerable<Prose> notes, IReadOnlyCollection<string> sourceIds)
    {
        var sources =
            $"{context.Say.Sources}: {MarkdownText.Escape(string.Join(", ", sourceIds.Select(context.Short)))}";
        return notes.Select(text.Of).Concat(sourceIds.Count == 0 ? [] : [sources]).SelectMany(l => new[] { "", l });
    }

    private IEnumerable<string> Of(Question q) =>
        Headed($"{Item(q.Number, MarkdownText.Escape(q.Text))} ({context.Say.Status(q.Status)})")
            .Concat(Labelled(context.Say.Answer, q.Answer))
            .Concat(Labelled(context.Say.WhyNot, q.WhyNot))
            .Concat(List(context.Say.DocumentsSay, q.Claims.Select(text.Claim)));

    private IEnumerable<string> Of(Finding f) =>
        Headed($"{MarkdownText.Escape(f.What)} ({context.Say.Rating(f.Rating)})")
            .Concat(Labelled(context.Say.Arithmetic, f.Arithmetic))
            .Concat(List(context.Say.DocumentsSay, f.Claims.Select(text.Claim)))
            .Concat(List(context.Say.Candidates, f.Candidates.Select(text.Of)));

    private static IEnumerable<string> Headed(string heading) => [$"### {heading}", ""];

    private IEnumerable<string> Labelled(string label, Prose? prose) =>
        prose is null ? [] : [$"{label}: {text.Of(prose)}", ""];

    private static IEnumerable<string> List(string label, IEnumerable<string> items)
    {
        var lines = items.Select(i => $"- {i}").ToList();
        return lines.Count == 0 ? [] : [$"{label}:", "", .. lines, ""];
    }
}
