using System.Globalization;

namespace Visavis.DuckDb.Tests;

public sealed class DecimalTests : IDisposable
{
    private static readonly Int128 Most = Decimals.PowerOfTen(38) - 1;
    private readonly Session _session = new();

    public static TheoryData<int, int> WidthsAndScales
    {
        get
        {
            var data = new TheoryData<int, int>();
            foreach (var width in new[] { 1, 4, 5, 9, 10, 18, 19, 28, 29, 37, 38 })
            {
                foreach (var scale in new[] { 0, 1, 4, 9, 18, 28, 29, 38 }.Where(s => s <= width))
                {
                    data.Add(width, scale);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WidthsAndScales))]
    public void The_extremes_of_every_width_and_scale_go_in_and_come_out(int width, int scale)
    {
        var most = Decimals.PowerOfTen(width) - 1;
        Int128[] values = [most, -most, 0, 1, -1];
        _session.Connection.Execute($"CREATE TABLE t(a DECIMAL({width},{scale}))");
        using (var appender = _session.Connection.Append("t"))
        {
            appender.Append(chunk =>
            {
                for (var row = 0; row < values.Length; row++)
                {
                    chunk.Column(0).SetUnscaled(row, values[row]);
                }
                return values.Length;
            });
            Assert.Throws<OverflowException>(() =>
                appender.Append(c =>
                {
                    c.Column(0).SetUnscaled(0, most + 1);
                    return 1;
                })
            );
            appender.Complete();
        }
        Assert.Equal(values, Unscaled("SELECT a FROM t"));
        Assert.Equal(
            values.Select(v => Printed(v, width, scale)),
            _session.Connection.Read("SELECT a::VARCHAR AS a FROM t", r => r.Text("a"))
        );
    }

    [Theory]
    [MemberData(nameof(WidthsAndScales))]
    public void A_bound_decimal_keeps_its_digits_and_its_type(int width, int scale)
    {
        var most = Decimals.PowerOfTen(width) - 1;
        var parameter = Parameter.Decimal(-most, width, scale);
        Assert.Equal(Printed(-most, width, scale), _session.One("SELECT ?::VARCHAR AS v", r => r.Text("v"), parameter));
        Assert.Equal($"DECIMAL({width},{scale})", _session.One("SELECT typeof(?) AS v", r => r.Text("v"), parameter));
        Assert.Throws<OverflowException>(() => Parameter.Decimal(most + 1, width, scale));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.0")]
    [InlineData("40.1")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("1.500")]
    public void A_system_decimal_comes_back_equal(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(value, _session.One("SELECT ? AS v", r => r.Decimal("v"), value));
    }

    [Theory]
    [InlineData("1.50000000000000000000000000000000000000::DECIMAL(38,37)", "1.5")]
    [InlineData("0.00000000000000000000000000000000000000::DECIMAL(38,38)", "0")]
    public void Zeros_beyond_the_scale_of_a_system_decimal_are_let_go(string expression, string expected) =>
        Assert.Equal(
            decimal.Parse(expected, CultureInfo.InvariantCulture),
            _session.One(
                $"SELECT {expression.Replace("000::", "::", StringComparison.Ordinal)} AS v",
                r => r.Decimal("v")
            )
        );

    [Theory]
    [InlineData("79228162514264337593543950336::DECIMAL(38,0)")]
    [InlineData("0.00000000000000000000000000001::DECIMAL(38,29)")]
    [InlineData("-99999999999999999999999999999999999999::DECIMAL(38,0)")]
    public void What_a_system_decimal_cannot_hold_is_an_overflow(string expression) =>
        Assert.Throws<OverflowException>(() => _session.One($"SELECT {expression} AS v", r => r.Decimal("v")));

    [Theory]
    [InlineData("12.345", 5, 3, true)]
    [InlineData("12.34", 5, 3, true)]
    [InlineData("12.3450", 5, 3, true)]
    [InlineData("12.3456", 5, 3, false)]
    [InlineData("100", 5, 3, false)]
    [InlineData("-99.999", 5, 3, true)]
    [InlineData("0.1", 1, 0, false)]
    [InlineData("79228162514264337593543950335", 38, 10, false)]
    [InlineData("7922816251426433759354395033", 38, 10, true)]
    public void A_decimal_is_written_exactly_or_not_at_all(string text, int width, int scale, bool fits)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        _session.Connection.Execute($"CREATE TABLE t(a DECIMAL({width},{scale}))");
        using var appender = _session.Connection.Append("t");
        ChunkFiller write = chunk =>
        {
            chunk.Column(0).SetDecimal(0, value);
            return 1;
        };
        if (!fits)
        {
            Assert.Throws<OverflowException>(() => appender.Append(write));
            return;
        }
        appender.Append(write);
        appender.Complete();
        Assert.Equal(value, _session.One("SELECT a FROM t", r => r.Decimal("a")));
    }

    [Fact]
    public void A_sum_of_decimals_is_exact()
    {
        var sql = "SELECT sum((i || '.1')::DECIMAL(18,1)) AS v FROM range(100000) t(i)";
        Assert.Equal(4_999_950_000m + 10_000m, _session.One(sql, r => r.Decimal("v")));
    }

    [Fact]
    public void Huge_integers_go_in_and_come_out()
    {
        foreach (
            var value in new[]
            {
                Int128.MinValue,
                Int128.MaxValue,
                -Most,
                Most,
                0,
                -1,
                1,
                (Int128)ulong.MaxValue,
                -(Int128)ulong.MaxValue,
            }
        )
        {
            Assert.Equal(value, _session.One("SELECT ?::HUGEINT AS v", r => r.Int128("v"), value));
            var text = value.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(text, _session.One("SELECT ?::HUGEINT::VARCHAR AS v", r => r.Text("v"), value));
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(39, 0)]
    [InlineData(5, 6)]
    [InlineData(5, -1)]
    public void A_decimal_type_that_cannot_be_is_refused(int width, int scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ColumnType.Decimal(width, scale));

    public void Dispose() => _session.Dispose();

    private List<Int128> Unscaled(string sql)
    {
        var values = new List<Int128>();
        foreach (var chunk in _session.Connection.Query(sql))
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                values.Add(chunk.Column(0).Integer(row));
            }
        }
        return values;
    }

    /// <summary>As DuckDB prints it: no zero before the point where the type has no place for one.</summary>
    private static string Printed(Int128 unscaled, int width, int scale)
    {
        var digits = Int128
            .Abs(unscaled)
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(Math.Min(scale + 1, width), '0');
        var sign = unscaled < 0 ? "-" : "";
        var point = digits.Length - scale;
        return scale == 0 ? sign + digits : $"{sign}{digits[..point]}.{digits[point..]}";
    }
}
