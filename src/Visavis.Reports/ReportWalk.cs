namespace Visavis.Reports;

/// <summary>What is in a report, in the order in which it is read.</summary>
internal static class ReportWalk
{
    public static IEnumerable<Block> Blocks(Report report) => report.Sections.SelectMany(s => s.Blocks);

    public static IEnumerable<Number> Numbers(Report report) => Blocks(report).SelectMany(Numbers);

    public static IEnumerable<Number> Numbers(Block block) =>
        Runs(block).OfType<ValueRun>().Select(r => r.Value).OfType<Number>();

    /// <summary>The numbers of a cell: itself, or those in its words.</summary>
    public static IEnumerable<Number> Numbers(TableCell cell) =>
        Runs(cell).OfType<ValueRun>().Select(r => r.Value).OfType<Number>();

    public static IEnumerable<string> SourceIds(Report report) =>
        Blocks(report)
            .SelectMany(b => SourceIds(b).Concat(Runs(b).OfType<CitationRun>().Select(r => r.Citation.SourceId)))
            .Concat(Numbers(report).SelectMany(n => n.Receipt.Inputs).Select(i => i.Source));

    public static IEnumerable<string> Ids(Report report) =>
        report.Sections.SelectMany(s => s.Blocks.SelectMany(Ids).Prepend(s.Id));

    /// <summary>The values of a chart.</summary>
    public static IEnumerable<ValueCell> Values(Chart chart) =>
        chart switch
        {
            TimeChart t => t.Series.SelectMany(s => s.Points).Select(p => p.Value),
            DotChart d => d.Rows.Select(r => r.Value),
            MatrixChart m => m.Rows.SelectMany(r => r.Values),
            _ => throw new InvalidOperationException($"No walk through a {chart.GetType().Name}."),
        };

    private static IEnumerable<Run> Runs(Block block) => Cells(block).SelectMany(Runs);

    private static IEnumerable<Run> Runs(TableCell cell) =>
        cell switch
        {
            Words words => words.Text.Runs,
            ValueCell value => [new ValueRun(value)],
            _ => throw new InvalidOperationException($"No walk through a {cell.GetType().Name}."),
        };

    private static IEnumerable<TableCell> Cells(Block block) =>
        block switch
        {
            Paragraph p => Texts(p.Text),
            Sentences s => Texts(s.Items),
            KeyFacts k => k.Items.SelectMany(i => Texts(i.Remark).Prepend(i.Value)),
            Definitions d => d.Items.SelectMany(i => Texts(i.Meaning)),
            Table t => t.Rows.SelectMany(r => r.Cells).Concat(Texts(t.Notes)),
            Figure f => Texts(f.Sentence).Concat(Values(f.Chart)).Concat(Texts(f.Notes)),
            Questions q => q.Items.SelectMany(Cells),
            Findings f => f.Items.SelectMany(Cells),
            _ => throw new InvalidOperationException($"No walk through a {block.GetType().Name}."),
        };

    private static IEnumerable<TableCell> Cells(Question q) =>
        Texts(q.Answer).Concat(q.Claims.Select(c => c.Value)).Concat(Texts(q.WhyNot));

    private static IEnumerable<TableCell> Cells(Finding f) =>
        Texts(f.Arithmetic).Concat(f.Claims.Select(c => c.Value)).Concat(Texts(f.Candidates));

    private static IEnumerable<TableCell> Texts(params IEnumerable<Prose?> texts) =>
        texts.OfType<Prose>().Select(t => new Words(t));

    private static IEnumerable<string> Ids(Block block) =>
        block switch
        {
            Table t => [t.Id],
            Figure f => [f.Id],
            Questions q => q.Items.Select(i => RenderIds.Question(i.Number)),
            Findings f => f.Items.Select(i => i.Id),
            _ => [],
        };

    private static IEnumerable<string> SourceIds(Block block) =>
        block switch
        {
            Table t => t.SourceIds,
            Figure f => f.SourceIds,
            Questions q => q.Items.SelectMany(i => i.Claims).Select(c => c.SourceId),
            Findings f => f.Items.SelectMany(i => i.Claims).Select(c => c.SourceId),
            _ => [],
        };
}
