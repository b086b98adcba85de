using System.Text;

namespace Visavis.DuckDb.Tests;

public sealed class TextTests : IDisposable
{
    private readonly Session _session = new();

    public static TheoryData<string> Texts =>
        [
            "",
            "a",
            "twelve bytes",
            "thirteen byte",
            "Минск!",
            "Минск и",
            "Беларусь и Россия",
            "日本語",
            "e\u0301🚂",
            "nul\0inside",
            "quote ' and \" and ; --",
            new('ж', 500_000),
            new('x', 1_000_001),
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_was_bound(string text)
    {
        Assert.Equal(text, _session.One("SELECT ?::VARCHAR AS v", r => r.Text("v"), text));
        var length = _session.One("SELECT strlen(?) AS v", r => r.Int32("v"), text);
        Assert.Equal(Encoding.UTF8.GetByteCount(text), length);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_was_appended(string text)
    {
        _session.Connection.Execute("CREATE TABLE t(a VARCHAR)");
        using (var appender = _session.Connection.Append("t"))
        {
            appender.Append(chunk =>
            {
                chunk.Column(0).SetText(0, text);
                chunk.Column(0).SetText(1, Encoding.UTF8.GetBytes(text));
                return 2;
            });
            appender.Complete();
        }
        Assert.Equal([text, text], _session.Connection.Read("SELECT a FROM t", r => r.Text("a")));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_everywhere()
    {
        const string half = "a\ud83d";
        Assert.ThrowsAny<ArgumentException>(() => (Parameter)half);
        Assert.ThrowsAny<ArgumentException>(() => Sql.Literal(half));
        Assert.ThrowsAny<ArgumentException>(() => _session.Connection.Execute($"SELECT '{half}'"));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_as_text_and_kept_as_bytes()
    {
        byte[] bytes = [0xC3, 0x28, 0, 0xFF, .. new byte[20]];
        _session.Connection.Execute("CREATE TABLE t(a VARCHAR, b BLOB)");
        using var appender = _session.Connection.Append("t");
        Assert.Throws<ArgumentException>(() =>
            appender.Append(chunk =>
            {
                chunk.Column(0).SetText(0, bytes);
                return 1;
            })
        );
        appender.Append(chunk =>
        {
            chunk.Column(0).SetNull(0);
            chunk.Column(1).SetBytes(0, bytes);
            return 1;
        });
        appender.Complete();
        Assert.Equal(bytes, _session.One("SELECT b FROM t", r => r.Bytes("b")));
        Assert.True(_session.One("SELECT b = ? AS v FROM t", r => r.Boolean("v"), bytes));
    }

    [Theory]
    [InlineData("'; DROP TABLE t; --")]
    [InlineData("' OR 1 = 1 --")]
    [InlineData("\\'; DROP TABLE t; --")]
    [InlineData("''")]
    [InlineData("Гродно's \"cars\"")]
    public void What_is_quoted_stays_a_literal(string text)
    {
        _session.Connection.Execute("CREATE TABLE t(a INTEGER)");
        Assert.Equal(text, _session.One($"SELECT {Sql.Literal(text)} AS v", r => r.Text("v")));
        Assert.Equal(2, _session.One($"SELECT len({Sql.Literal([text, text])}) AS v", r => r.Int32("v")));
        Assert.Equal(0, _session.One("SELECT count(*) AS v FROM t", r => r.Int32("v")));
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("\"; DROP TABLE t; --")]
    [InlineData("select")]
    [InlineData("страна партнёра")]
    public void What_is_quoted_stays_a_name(string name)
    {
        _session.Connection.Execute($"CREATE TABLE t AS SELECT 5 AS {Sql.Identifier(name)}");
        Assert.Equal(5, _session.One($"SELECT {Sql.Identifier(name)} FROM t", r => r.Int32(name)));
    }

    [Fact]
    public void A_nul_is_refused_in_sql()
    {
        Assert.Throws<ArgumentException>(() => Sql.Literal("a\0b"));
        Assert.Throws<ArgumentException>(() => Sql.Identifier("a\0b"));
        Assert.Throws<ArgumentException>(() => _session.Connection.Execute("SELECT 1\0; DROP"));
    }

    public void Dispose() => _session.Dispose();
}
