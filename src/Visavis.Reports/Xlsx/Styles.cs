using DocumentFormat.OpenXml.Spreadsheet;

namespace Visavis.Reports.Xlsx;

/// <summary>How words look.</summary>
internal enum TextStyle
{
    Plain,
    Bold,
    Title,
    Header,
    Link,
    Muted,
    Wrapped,
    Sign,
}

/// <summary>
/// The looks of cells, all of them in a fixed order: words twice (the second time marked as words, whatever they
/// begin with), then numbers by kind, decimals and weight. Kinds look as in every format: a claim in quotation marks,
/// a calculation in italics, an estimate with its sign.
/// </summary>
internal static class Styles
{
    private const int MostDecimals = 13;
    private const uint FirstFormat = 164;
    private static readonly TextStyle[] Texts = Enum.GetValues<TextStyle>();
    private static readonly NumberKind[] Kinds = Enum.GetValues<NumberKind>();

    /// <summary>A number as it is: a year, a line, a count.</summary>
    public const uint Plain = 0;

    public static uint Of(TextStyle style, bool isMarked) => ((uint)style * 2) + (isMarked ? 1u : 0u);

    public static uint Of(NumberKind kind, int decimals, bool isBold) =>
        (uint)(Texts.Length * 2) + (Format(kind, decimals) * 2) + (isBold ? 1u : 0u);

    public static Stylesheet Sheet() =>
        new(
            new NumberingFormats(Numbers().Select(n => NumberFormat(n.Kind, n.Decimals))),
            new Fonts(
                Font(),
                Font(bold: new()),
                Font(italic: new()),
                Font(bold: new(), italic: new()),
                Font(bold: new(), size: 14),
                Font(colour: "FF0B5394", underline: new()),
                Font(colour: "FF666666")
            ),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FFEFEFEF" }) { PatternType = PatternValues.Solid }
                )
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(Texts.SelectMany(Looks).Concat(Numbers().SelectMany(Looks)))
        );

    private static uint Format(NumberKind kind, int decimals) => (uint)(((int)kind * (MostDecimals + 1)) + decimals);

    private static IEnumerable<(NumberKind Kind, int Decimals)> Numbers() =>
        Kinds.SelectMany(k => Enumerable.Range(0, MostDecimals + 1).Select(d => (k, d)));

    private static NumberingFormat NumberFormat(NumberKind kind, int decimals)
    {
        var digits = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
        return new()
        {
            NumberFormatId = FirstFormat + Format(kind, decimals),
            FormatCode = kind switch
            {
                NumberKind.Claimed => $"\"“\"{digits}\"”\";\"“−\"{digits}\"”\"",
                NumberKind.Estimated => $"\"≈ \"{digits};\"≈ −\"{digits}",
                _ => $"{digits};\"−\"{digits}",
            },
        };
    }

    private static Font Font(
        Bold? bold = null,
        Italic? italic = null,
        Underline? underline = null,
        double size = 11,
        string colour = "FF000000"
    ) =>
        new()
        {
            Bold = bold,
            Italic = italic,
            Underline = underline,
            FontSize = new() { Val = size },
            Color = new() { Rgb = colour },
        };

    private static IEnumerable<CellFormat> Looks(TextStyle style) =>
        [Look(style, isMarked: false), Look(style, isMarked: true)];

    private static CellFormat Look(TextStyle style, bool isMarked)
    {
        var look = new CellFormat { FontId = FontOf(style), ApplyFont = true };
        if (style == TextStyle.Header)
        {
            (look.FillId, look.ApplyFill) = (2, true);
            look.Alignment = new() { WrapText = true, Vertical = VerticalAlignmentValues.Bottom };
        }
        if (style is TextStyle.Wrapped)
        {
            look.Alignment = new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };
        }
        if (style is TextStyle.Sign)
        {
            look.Alignment = new() { Horizontal = HorizontalAlignmentValues.Right };
        }
        if (isMarked)
        {
            look.QuotePrefix = true;
        }
        return look;
    }

    private static uint FontOf(TextStyle style) =>
        style switch
        {
            TextStyle.Bold or TextStyle.Header => 1,
            TextStyle.Title => 4,
            TextStyle.Link => 5,
            TextStyle.Muted or TextStyle.Sign => 6,
            _ => 0,
        };

    private static IEnumerable<CellFormat> Looks((NumberKind Kind, int Decimals) number)
    {
        var isItalic = number.Kind is NumberKind.Calculated or NumberKind.Estimated;
        var format = FirstFormat + Format(number.Kind, number.Decimals);
        return new[] { isItalic ? 2u : 0, isItalic ? 3u : 1 }.Select(font => new CellFormat
        {
            NumberFormatId = format,
            ApplyNumberFormat = true,
            FontId = font,
            ApplyFont = true,
        });
    }
}
