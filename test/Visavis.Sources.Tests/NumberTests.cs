using System.Globalization;
using System.Text;

namespace Visavis.Sources.Tests;

/// <summary>The number parser against decimal.Parse.</summary>
public sealed class NumberTests
{
    private static readonly NumberParser Point = new(new NumberStyle());

    private static NumberFault Parse(NumberParser parser, string text, int exponent, out ParsedNumber number) =>
        parser.TryParse(Encoding.UTF8.GetBytes(text), exponent, out number);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_number_that_is_printed_is_read_exactly(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var decimals = random.Next(0, 4);
            var value = new decimal(random.NextInt64(0, 1_000_000_000_000)) / (decimal)Math.Pow(10, decimals);
            var text = value.ToString(
                "F" + decimals.ToString(CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture
            );
            var exponent = 3 * random.Next(0, 2);

            Assert.Equal(NumberFault.None, Parse(Point, text, exponent, out var number));
            Assert.Equal(
                decimal.Parse(text, CultureInfo.InvariantCulture) * (exponent == 3 ? 1000 : 1),
                number.Thousandths / 1000m
            );
            Assert.Equal(exponent - decimals, number.LastDigit);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void What_has_too_many_decimals_is_rounded_half_to_even(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var text =
                $"{random.Next(0, 10_000)}.{random.Next(0, 100_000):00000}{(random.Next(2) == 0 ? "5" : "")}{random.NextInt64(0, 1_000_000_000_000)}";

            Assert.Equal(NumberFault.None, Parse(Point, text, 0, out var number));
            Assert.Equal(
                Math.Round(decimal.Parse(text, CultureInfo.InvariantCulture), 3, MidpointRounding.ToEven),
                number.Thousandths / 1000m
            );
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Groups_change_nothing(int seed)
    {
        var random = new Random(seed);
        var comma = new NumberParser(new NumberStyle { Decimal = ",", Groups = " ." });
        for (var i = 0; i < 20_000; i++)
        {
            var value = new decimal(random.NextInt64(0, 1_000_000_000_000_000)) / 1000;
            var mark = random.Next(2) == 0 ? '.' : '\u202F';
            var text = string.Join(
                ',',
                value.ToString("N3", CultureInfo.InvariantCulture).Split('.').Select(p => p.Replace(',', mark))
            );

            Assert.Equal(NumberFault.None, Parse(comma, text, 0, out var number));
            Assert.Equal(value, number.Thousandths / 1000m);
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public void No_text_is_read_as_a_number_that_decimal_would_not_read(int seed)
    {
        var random = new Random(seed);
        const string letters = "0123456789..,-+eE Nn";
        for (var i = 0; i < 50_000; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 12)).Select(_ => letters[random.Next(letters.Length)])
            );
            var isPlain =
                text.All(c => char.IsAsciiDigit(c) || c == '.')
                && text.Any(char.IsAsciiDigit)
                && text.Count(c => c == '.') <= 1;

            Assert.Equal(isPlain, Parse(Point, text, 0, out var number) == NumberFault.None && !text.StartsWith('-'));
            Assert.True(
                !isPlain
                    || number.Thousandths / 1000m == Math.Round(decimal.Parse(text, CultureInfo.InvariantCulture), 3)
            );
        }
    }

    [Theory]
    [InlineData("1.234.567", NumberFault.Ambiguous)]
    [InlineData("1,234", NumberFault.Ambiguous)]
    [InlineData("1'234", NumberFault.Ambiguous)]
    [InlineData("", NumberFault.NotANumber)]
    [InlineData(".", NumberFault.NotANumber)]
    [InlineData("1e5", NumberFault.NotANumber)]
    [InlineData("+5", NumberFault.NotANumber)]
    [InlineData("٣", NumberFault.NotANumber)]
    [InlineData("−5", NumberFault.Negative)]
    [InlineData("-0.0", NumberFault.None)]
    [InlineData("1000000000000000", NumberFault.None)]
    [InlineData("1000000000000000.001", NumberFault.TooLarge)]
    public void A_text_that_is_no_value_says_why(string text, object fault) =>
        Assert.Equal((NumberFault)fault, Parse(Point, text, 0, out _));

    [Theory]
    [InlineData("12.34")]
    [InlineData("1234.567")]
    [InlineData(".234")]
    [InlineData("1.23.456")]
    public void Groups_that_are_not_threes_are_ambiguous(string text) =>
        Assert.NotEqual(NumberFault.None, Parse(new(new NumberStyle { Decimal = ",", Groups = "." }), text, 0, out _));
}
