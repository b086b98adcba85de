using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Tables;

/// <summary>The arithmetic of a table as a reader would write it.</summary>
internal static class Wording
{
    public static Saying Sum(TableNumber total, ImmutableArray<TableNumber> parts, Interval gives) =>
        Texts.Say(say =>
        {
            var decimals = parts.Append(total).Max(n => n.Decimals);
            var terms = parts.Select((p, i) => Signed(p, i == 0, say.Language));
            var sum = parts.Sum(p => p.Value) / total.Scale;
            return Result(say, string.Concat(terms), sum, gives * (1 / total.Scale), decimals, total);
        });

    public static Saying Growth(TableNumber rate, TableNumber now, TableNumber before, Interval gives, int plus) =>
        Texts.Say(say =>
        {
            var quotient = $"{Text(now, say.Language)} / {Text(before, say.Language)}{(plus == 0 ? "" : " − 1")}";
            var value = before.Value == 0 ? 0 : (100 * now.Value / before.Value) - plus;
            return Result(say, quotient, value, gives, Math.Max(1, rate.Decimals), rate, " %");
        });

    public static Saying Share(TableNumber share, TableNumber part, TableNumber whole, Interval gives) =>
        Texts.Say(say =>
        {
            var quotient = $"{Text(part, say.Language)} / {Text(whole, say.Language)}";
            var value = whole.Value == 0 ? 0 : 100 * part.Value / whole.Value;
            return Result(say, quotient, value, gives, Math.Max(1, share.Decimals), share, " %");
        });

    private static string Result(
        Speech say,
        string sum,
        decimal value,
        Interval gives,
        int decimals,
        TableNumber printed,
        string unit = ""
    )
    {
        string Number(decimal number) => SpokenNumber.Of(number, decimals, say.Language);
        var range = $"[{Number(gives.Low!.Value)}{SpokenNumber.Separator(say.Language)} {Number(gives.High!.Value)}]";
        return say.Text(
            "identities.printed",
            ("sum", $"{sum} = {Number(value)}{unit} {range}"),
            ("printed", $"{Text(printed, say.Language)}{unit}")
        );
    }

    private static string Signed(TableNumber number, bool isFirst, Language language)
    {
        var size = SpokenNumber.Of(Math.Abs(number.Number.Figure!.Value.Value), number.Decimals, language);
        return (isFirst, number.Value < 0) switch
        {
            (true, true) => $"−{size}",
            (true, false) => size,
            (false, true) => $" − {size}",
            _ => $" + {size}",
        };
    }

    private static string Text(TableNumber number, Language language) =>
        SpokenNumber.Of(number.Number.Figure!.Value.Value, number.Decimals, language);
}
