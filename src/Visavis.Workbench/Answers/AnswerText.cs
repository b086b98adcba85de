using System.Globalization;
using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>An answer in one line, for the terminal.</summary>
public static class AnswerText
{
    private static readonly NumberFormatInfo Russian = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u202F",
    };

    public static string Of(Answer answer)
    {
        if (!answer.IsDefined)
        {
            return answer.Say.Text("answers.none", ("why", answer.Value.WhyUndefined!));
        }
        string[] parts = [Value(answer), UnitOf(answer), Interval(answer)];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    /// <summary>Money in millions, shares in per cent, everything else as it is.</summary>
    public static string Value(Answer answer) =>
        answer.IsDefined ? Number(answer, answer.Value.Value) : answer.Say["answers.nothing"];

    public static string Interval(Answer answer)
    {
        if (!answer.IsDefined || answer.Bounds.IsPoint)
        {
            return "";
        }
        string End(decimal? end, string open) => end is { } value ? Number(answer, (double)value) : open;
        var separator = SpokenNumber.Separator(answer.Say.Language);
        return $"[{End(answer.Bounds.Low, "-∞")}{separator} {End(answer.Bounds.High, "∞")}]";
    }

    public static string UnitOf(Answer answer) =>
        answer.Unit.Unit switch
        {
            Unit.UsDollar => new MoneyUnit(answer.Unit.Currency, 6).Name(answer.Say.Language),
            Unit.Share or Unit.Growth or Unit.Quotient => "%",
            Unit.ShareDifference => answer.Say["units.pp"],
            Unit.UsDollarPerKilogram => answer.Say["units.USD per kg"],
            _ => "",
        };

    private static string Number(Answer answer, double value) => Number(answer.Unit.Unit, value, answer.Say.Language);

    /// <summary>A value of a unit: money in millions, shares in per cent.</summary>
    public static string Number(Unit unit, double value, Language language)
    {
        var (scale, format) = unit switch
        {
            Unit.UsDollar => (1e-6, "#,0.###"),
            Unit.Share or Unit.Growth or Unit.Quotient or Unit.ShareDifference => (100, "0.00"),
            Unit.Hundredfold => (1, "0.0000"),
            _ => (1, "0.####"),
        };
        return (value * scale).ToString(format, language == Language.Ru ? Russian : CultureInfo.InvariantCulture);
    }
}
