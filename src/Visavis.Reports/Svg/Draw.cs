using System.Globalization;
using System.Xml.Linq;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Svg;

/// <summary>The few shapes that the charts are made of. Colours are classes of the style sheet.</summary>
internal static class Draw
{
    private const double Radius = 4;

    public static string Px(double pixels) => Math.Round(pixels, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static XElement Line(string css, double x1, double y1, double x2, double y2) =>
        El("path", At("class", css), At("d", $"M{Px(x1)} {Px(y1)}L{Px(x2)} {Px(y2)}"));

    public static XElement Rect(string css, double x, double y, double width, double height, string title) =>
        El(
            "rect",
            At("class", css),
            At("x", Px(x)),
            At("y", Px(y)),
            At("width", Px(width)),
            At("height", Px(Math.Max(height, 0.5))),
            Title(title)
        );

    public static XElement Text(string css, double x, double y, string text) =>
        El("text", At("class", css), At("x", Px(x)), At("y", Px(y)), text);

    /// <summary>A vertical interval with caps; an end outside the plot has none.</summary>
    public static XElement Whisker(string css, double x, double low, double high) =>
        El(
            "path",
            At("class", css),
            At("d", $"M{Px(x)} {Px(low)}V{Px(high)}M{Px(x - 3)} {Px(low)}h6M{Px(x - 3)} {Px(high)}h6")
        );

    /// <summary>A horizontal interval with caps.</summary>
    public static XElement Bar(string css, double y, double low, double high) =>
        El(
            "path",
            At("class", css),
            At("d", $"M{Px(low)} {Px(y)}H{Px(high)}M{Px(low)} {Px(y - 4)}v8M{Px(high)} {Px(y - 4)}v8")
        );

    public static XElement Cross(string css, double x, double y, string title) =>
        El("path", At("class", css), At("d", $"M{Px(x - 3)} {Px(y - 3)}l6 6m0 -6l-6 6"), Title(title));

    /// <summary>A mark of the series: its shape tells it apart where colours do not.</summary>
    public static XElement Mark(int series, bool isHollow, double x, double y, string title)
    {
        var shape = (series % 4) switch
        {
            0 => $"M{Px(x - Radius)} {Px(y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
            1 => $"M{Px(x - 3.5)} {Px(y - 3.5)}h7v7h-7z",
            2 => $"M{Px(x)} {Px(y - 4.5)}l4.5 8h-9z",
            _ => $"M{Px(x)} {Px(y - 5)}l5 5l-5 5l-5 -5z",
        };
        return El(
            "path",
            At("class", $"{(isHollow ? "hollow" : "filled")} {Colour(series)}"),
            At("d", shape),
            Title(title)
        );
    }

    public static string Colour(int series) => string.Create(CultureInfo.InvariantCulture, $"s{series + 1}");

    private static XElement? Title(string title) => title.Length == 0 ? null : El("title", title);
}
