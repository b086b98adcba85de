using System.Xml.Linq;

namespace Visavis.Reports.Svg;

/// <summary>One dot with its interval a row, its name before it and its number behind it.</summary>
internal sealed class DotPlot
{
    private const double RowHeight = 28;
    private const double Top = 10;
    private const int LongestLine = 34;
    private const double LetterWidth = 6.9;
    private readonly DotChart chart;
    private readonly RenderContext context;
    private readonly ChartText text;
    private readonly NiceScale scale;
    private readonly double left;
    private readonly double right;

    public DotPlot(DotChart chart, RenderContext context)
    {
        this.chart = chart;
        this.context = context;
        text = new(context);
        left = 20 + (LetterWidth * chart.Rows.SelectMany(r => Wrapped.Lines(r.Label, LongestLine)).Max(l => l.Length));
        var numbers = chart.Rows.Select(r => r.Value).OfType<Number>().Select(Label);
        right = Plot.Width - 24 - (LetterWidth * numbers.Max(l => l.Length));
        var (low, high) = ValueRange.Of(chart);
        scale = new(low, high, left, right);
        Height = Bottom + 30;
    }

    public double Height { get; }

    private double Bottom => Top + (RowHeight * chart.Rows.Length);

    public IEnumerable<XElement> Draws() => scale.Ticks.SelectMany(Tick).Concat(chart.Rows.SelectMany(Row));

    private IEnumerable<XElement> Tick(decimal tick) =>
        [
            Draw.Line("grid", scale.At(tick), Top, scale.At(tick), Bottom),
            Draw.Text("x", scale.At(tick), Bottom + 20, context.Numbers.Tick(tick, scale.Decimals)),
        ];

    private IEnumerable<XElement> Row(DotRow row, int index)
    {
        var y = Top + (RowHeight * (index + 0.5));
        return Name(row.Label, y).Concat(row.Value is Number number ? Dot(row, number, y) : Absent(row, y));
    }

    private IEnumerable<XElement> Name(string label, double y)
    {
        var lines = Wrapped.Lines(label, LongestLine);
        return lines.Select((l, i) => Draw.Text("y", left - 10, y + 4 + (13 * (i - ((lines.Count - 1) / 2.0))), l));
    }

    private IEnumerable<XElement> Dot(DotRow row, Number number, double y)
    {
        if (number.Interval is { IsPoint: false } interval)
        {
            var low = interval.Low is { } l ? At(l) : left;
            var high = interval.High is { } h ? At(h) : right;
            yield return Draw.Bar("whisker s1", y, low, high);
        }
        var title = $"{row.Label}: {text.Of(number)}";
        yield return Draw.Mark(0, number.Kind == NumberKind.Claimed, At(number.Value), y, title);
        yield return Draw.Text("end", right + 14, y + 4, Label(number));
    }

    private IEnumerable<XElement> Absent(DotRow row, double y) =>
        [
            Draw.Cross("gap s1", left + 8, y, $"{row.Label}: {text.Of(row.Value)}"),
            Draw.Text("absent", left + 18, y + 4, text.Of(row.Value)),
        ];

    private double At(decimal value) => scale.At(NumberText.Printed(value, chart.Unit));

    private string Label(Number number) => context.Numbers.Marked(number);
}
