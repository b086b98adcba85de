using Visavis.Core;
using Visavis.Reports.Flat;

namespace Visavis.Reports.Xlsx;

/// <summary>The receipts: a row an input, so that they can be filtered; and where each of them begins.</summary>
internal sealed class ReceiptSheets
{
    private readonly Dictionary<string, Target> placeById = new(StringComparer.Ordinal);

    public ReceiptSheets(RenderContext context, int most)
    {
        var rows = new List<XlsxCell[]>();
        var firstById = new List<(string Id, int Row)>();
        foreach (var receipt in context.Index.Receipts)
        {
            firstById.Add((context.Index.IdOf(receipt), rows.Count));
            rows.AddRange(Rows(context.Index.IdOf(receipt), receipt));
        }
        All =
        [
            .. SheetDraft
                .Split(context.Say.Receipts, rows, most)
                .Select(part => new SheetDraft(part.Name, [Head(context.Say), .. part.Rows])
                {
                    FrozenRows = 1,
                    FrozenColumns = 1,
                }),
        ];
        foreach (var (id, row) in firstById)
        {
            placeById.Add(id, new(All[row / most].Name, (row % most) + 2));
        }
    }

    public IReadOnlyList<SheetDraft> All { get; }

    /// <summary>Where a receipt begins.</summary>
    public Target PlaceOf(string id) => placeById[id];

    private static XlsxCell[] Head(Wording say) =>
        [
            .. new[]
            {
                say.Receipt,
                say.Address,
                say.Value,
                say.Method,
                say.Input,
                say.InputValue,
                say.Source,
                say.Edition,
                say.File,
                say.Line,
                say.PlaceColumn,
                say.Sha256,
                say.Notes,
            }.Select(h => XlsxCell.Of(h, TextStyle.Header)),
        ];

    private static IEnumerable<XlsxCell[]> Rows(string id, Receipt receipt)
    {
        XlsxCell[] whose = Words(id, receipt.Address.ToString(), receipt.Value, receipt.Method);
        var notes = XlsxCell.Of(string.Join("; ", receipt.Notes.Select(RenderContext.Told)));
        var inputs = receipt.Inputs.Select(i => (XlsxCell[])[.. whose, .. Input(i), notes]);
        return receipt.Inputs.IsEmpty
            ?
            [
                [.. whose, .. Words("", "", "", "", "", "", "", ""), notes],
            ]
            : inputs;
    }

    private static XlsxCell[] Input(ReceiptInput input) =>
        [
            .. Words(input.What, input.Value, input.Source, input.Vintage, input.Place.File),
            input.Place.Line > 0 ? XlsxCell.Of(input.Place.Line) : XlsxCell.Of(""),
            .. Words(input.Place.Column, input.Place.Sha256),
        ];

    private static XlsxCell[] Words(params string[] texts) => [.. texts.Select(t => XlsxCell.Of(PlainText.Line(t)))];
}
