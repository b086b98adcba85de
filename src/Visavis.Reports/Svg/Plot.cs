using System.Xml.Linq;
using Visavis.Core;

namespace Visavis.Reports.Svg;

/// <summary>The area of a chart over time, with its axes.</summary>
internal sealed class Plot
{
    public const double Width = 760;
    public const double Height = 340;
    private const double Top = 14;
    private const double Bottom = 306;
    private const double LetterWidth = 7;

    public Plot(TimeChart chart, RenderContext context, (decimal Low, decimal High) range, double labelWidth)
    {
        Context = context;
        Text = new(context);
        Y = new(range.Low, range.High, Bottom, Top);
        Left = 14 + (LetterWidth * Y.Ticks.Max(t => context.Numbers.Tick(t, Y.Decimals).Length));
        Right = Width - 10 - labelWidth;
        Period[] periods = [.. chart.Series.SelectMany(s => s.Points).Select(p => p.Period)];
        X = new(periods, Left, Right - Left);
    }

    public RenderContext Context { get; }

    public ChartText Text { get; }

    public NiceScale Y { get; }

    public TimeScale X { get; }

    public double Left { get; }

    public double Right { get; }

    /// <summary>Where a value of the chart lies.</summary>
    public double At(decimal value, NumberUnit unit) => Y.At(NumberText.Printed(value, unit));

    /// <summary>Grid, ticks and their labels.</summary>
    public IEnumerable<XElement> Axes() =>
        Y.Ticks.SelectMany(Tick).Concat(X.Labels().Select(l => Draw.Text("x", l.At, Bottom + 20, l.Text)));

    /// <summary>Where there is no number: a cross on the lower edge, in a row of its own where series would overlap.</summary>
    public XElement Gap(ChartPoint point, int series, double x, int row) =>
        Draw.Cross($"gap {Draw.Colour(series)}", x, Bottom - 6 - (9 * row), Text.Of(point));

    /// <summary>The interval of a number; nothing where it has none.</summary>
    public XElement? Whisker(Number number, int series, double x) =>
        number.Interval is { IsPoint: false } interval
            ? Draw.Whisker(
                $"whisker {Draw.Colour(series)}",
                x,
                interval.Low is { } low ? At(low, number.Unit) : Bottom,
                interval.High is { } high ? At(high, number.Unit) : Top
            )
            : null;

    private IEnumerable<XElement> Tick(decimal tick) =>
        [
            Draw.Line(tick == 0 ? "axis" : "grid", Left, Y.At(tick), Right, Y.At(tick)),
            Draw.Text("y", Left - 6, Y.At(tick) + 4, Context.Numbers.Tick(tick, Y.Decimals)),
        ];
}
