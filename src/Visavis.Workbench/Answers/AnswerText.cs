using System.Globalization;
using Visavis.Analysis.Measures;

namespace Visavis.Workbench.Answers;

/// <summary>An answer in one line, for the terminal.</summary>
public static class AnswerText
{
    public static string Of(Answer answer) =>
        answer.IsDefined
            ? $"{Value(answer)} {UnitOf(answer)} {Interval(answer)}".Replace("  ", " ", StringComparison.Ordinal).Trim()
            : $"none: {answer.Value.WhyUndefined}";

    /// <summary>Money in millions, shares in per cent, everything else as it is.</summary>
    public static string Value(Answer answer) => answer.IsDefined ? Number(answer, answer.Value.Value) : "none";

    public static string Interval(Answer answer)
    {
        if (!answer.IsDefined || answer.Bounds.IsPoint)
        {
            return "";
        }
        string End(decimal? end, string open) => end is { } value ? Number(answer, (double)value) : open;
        return $"[{End(answer.Bounds.Low, "-∞")}, {End(answer.Bounds.High, "∞")}]";
    }

    public static string UnitOf(Answer answer) =>
        answer.Unit.Unit switch
        {
            Unit.UsDollar => $"{answer.Unit.Currency} mn",
            Unit.Share or Unit.Growth => "%",
            Unit.ShareDifference => "pp",
            _ => "",
        };

    private static string Number(Answer answer, double value)
    {
        var (scale, format) = answer.Unit.Unit switch
        {
            Unit.UsDollar => (1e-6, "#,0.###"),
            Unit.Share or Unit.Growth or Unit.ShareDifference => (100, "0.00"),
            Unit.Hundredfold => (1, "0.0000"),
            _ => (1, "0.####"),
        };
        return (value * scale).ToString(format, CultureInfo.InvariantCulture);
    }
}
