using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Synthetic.Documents;

/// <summary>Which numbers of a document can be printed wrong in some way, and how they look then.</summary>
internal static class Misprints
{
    // Rounding hides less: ten units of the last digit, and three per cent of the number.
    private const int LastDigits = 10;
    private const decimal Part = 0.03m;

    /// <summary>One number, printed wrong; nothing where none can be so that it shows.</summary>
    public static WrittenNumber? Of(
        IReadOnlyList<WrittenNumber> numbers,
        PairFigures figures,
        Misprint misprint,
        Language language
    )
    {
        var wrong = numbers.SelectMany(n => Ways(n, figures, misprint.Kind, language)).ToList();
        return wrong.Count == 0 ? null : wrong[(int)(new SeededErrors(misprint.Seed, 1).Uniform() * wrong.Count)];
    }

    private static IEnumerable<WrittenNumber> Ways(
        WrittenNumber number,
        PairFigures figures,
        MisprintKind kind,
        Language language
    ) =>
        kind == MisprintKind.SwappedDigits
            ? Transposed(number, language).Select(p => number with { Printed = p, Wrong = kind })
            : Values(number, figures, kind)
                .Where(v => IsTelling(number, v.Value))
                .Select(v =>
                    number with
                    {
                        Printed = Exact.Print(number, v.Value, v.Decimals, language),
                        Wrong = kind,
                    }
                );

    private static IEnumerable<(decimal Value, int Decimals)> Values(
        WrittenNumber number,
        PairFigures figures,
        MisprintKind kind
    ) =>
        kind switch
        {
            MisprintKind.FactorTen when number.Kind == ClaimKind.Level =>
            [
                (number.Value * 10, Math.Max(0, number.Decimals - 1)),
                (number.Value / 10, number.Decimals == 0 ? 0 : number.Decimals + 1),
            ],
            MisprintKind.SwappedFlow when IsSwappable(number) => [(Swapped(number, figures), number.Decimals)],
            MisprintKind.WrongBase when number.BaseYear is { } year =>
            [
                .. new[] { year - 1, year + 1 }
                    .Where(y => y >= figures.FirstYear && y < number.Year)
                    .Select(y => Exact.Value(figures, number with { BaseYear = y }))
                    .Where(v => IsUp(number, v) == IsUp(number, number.Value))
                    .Select(v => (v, number.Decimals)),
            ],
            MisprintKind.IndexAsGrowth when number.Kind == ClaimKind.Growth => [(100 + number.Value, number.Decimals)],
            _ => [],
        };

    private static bool IsSwappable(WrittenNumber number) =>
        number is { Kind: ClaimKind.Level, Figure: TradeFigure.Export or TradeFigure.Import, Unit: "USD bn" };

    private static decimal Swapped(WrittenNumber number, PairFigures figures) =>
        Exact.Value(
            figures,
            number with
            {
                Figure = number.Figure == TradeFigure.Export ? TradeFigure.Import : TradeFigure.Export,
            }
        );

    private static bool IsUp(WrittenNumber number, decimal value) =>
        value
        > number.Kind switch
        {
            ClaimKind.Growth => 0,
            ClaimKind.Index => 100,
            _ => 1,
        };

    private static IEnumerable<string> Transposed(WrittenNumber number, Language language)
    {
        var digits = Enumerable.Range(0, number.Right.Length).Where(i => char.IsAsciiDigit(number.Right[i])).ToList();
        foreach (var (one, other) in digits.Zip(digits.Skip(1)))
        {
            var text = number.Right.ToCharArray();
            (text[one], text[other]) = (text[other], text[one]);
            var value = decimal.Parse(text, SpokenNumber.Format(language));
            if (text[digits[0]] != '0' && IsTelling(number, number.IsUnsigned ? Signed(value, number) : value))
            {
                yield return new(text);
            }
        }
    }

    private static decimal Signed(decimal size, WrittenNumber number) => number.Value < 0 ? -size : size;

    private static bool IsTelling(WrittenNumber number, decimal wrong) =>
        Math.Abs(wrong - number.Value)
        >= Math.Max(LastDigits / PrintedFigure.PowerOfTen(number.Decimals), Math.Abs(number.Value) * Part);
}
