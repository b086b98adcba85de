using Visavis.Reports.Flat;

namespace Visavis.Reports.Xlsx;

/// <summary>The first sheet, and that of the sources.</summary>
internal sealed class ContentsSheet(RenderContext context)
{
    /// <summary>Title, origin, a link to every sheet, how to read the numbers, what the format could not hold.</summary>
    public SheetDraft Of(IReadOnlyList<(SheetDraft Sheet, string Caption)> sheets) =>
        new(
            context.Say.Contents,
            [
                [XlsxCell.Of(context.Report.Title, TextStyle.Title)],
                [XlsxCell.Of(context.Report.Subtitle)],
                [XlsxCell.Of(context.Say.Commit(context.Report.Origin), TextStyle.Muted)],
                [],
                Heads(context.Say.Sheet, context.Say.What),
                .. sheets.Select(s => Entry(s.Sheet, s.Caption)),
                [],
                Heads(context.Say.Signs, ""),
                .. Signs().Select(s => new[] { s.Sign, XlsxCell.Of(s.Meaning) }),
                .. Limits([.. sheets.Select(s => s.Sheet)]).Select(l => new[] { XlsxCell.Of(l, TextStyle.Muted) }),
            ]
        )
        {
            WidthFrom = 4,
        };

    /// <summary>Who published what.</summary>
    public SheetDraft Sources() =>
        new(
            context.Say.Sources,
            [
                Heads(
                    context.Say.Source,
                    context.Say.Publisher,
                    context.Say.Title,
                    context.Say.Edition,
                    context.Say.Licence,
                    context.Say.Cite
                ),
                .. context.Report.Sources.Select(s =>
                    new[] { s.Id, s.Publisher, s.Title, s.Vintage, s.Licence, s.Cite }
                        .Select(t => XlsxCell.Of(PlainText.Line(t), TextStyle.Wrapped))
                        .ToArray()
                ),
            ]
        )
        {
            FrozenRows = 1,
            FrozenColumns = 1,
        };

    private static XlsxCell[] Heads(params string[] texts) => [.. texts.Select(t => XlsxCell.Of(t, TextStyle.Header))];

    private static XlsxCell[] Entry(SheetDraft sheet, string caption) =>
        [XlsxCell.To(new(sheet.Name, 1), sheet.Name), XlsxCell.Of(caption)];

    private IEnumerable<(XlsxCell Sign, string Meaning)> Signs() =>
        Enum.GetValues<NumberKind>()
            .Select(k => (new XlsxCell(null, 123, Styles.Of(k, 0, isBold: false)), context.Say.KindMeaning(k)))
            .Concat(
                Enum.GetValues<MissingReason>()
                    .Select(m => (XlsxCell.Of(Wording.Sign(m), TextStyle.Sign), context.Say.Missing(m)))
            );

    private IEnumerable<string> Limits(IReadOnlyList<SheetDraft> sheets)
    {
        var cells = sheets.SelectMany(s => s.Rows).SelectMany(r => r);
        var (more, cut) = (0, 0);
        foreach (var cell in cells)
        {
            more += cell.HasMoreDigits ? 1 : 0;
            cut += cell.IsCut ? 1 : 0;
        }
        string[] said = [more > 0 ? context.Say.MoreDigits(more) : "", cut > 0 ? context.Say.CutTexts(cut) : ""];
        return said.Where(l => l.Length > 0);
    }
}
