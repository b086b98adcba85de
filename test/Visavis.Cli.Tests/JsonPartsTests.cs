using System.Text;
using System.Text.Json;
using Visavis.Core;

namespace Visavis.Cli.Tests;

/// <summary>What JSON and a table for people have no word for is left out, and ends nothing.</summary>
public sealed class JsonPartsTests
{
    [Fact]
    public void What_is_no_number_is_not_written() =>
        Assert.Equal(
            """{"two":2,"both":[1,2],"all":{"a":1}}""",
            Written(json =>
            {
                json.WriteKnown("nothing", (double?)null);
                json.WriteKnown("nan", double.NaN);
                json.WriteKnown("two", 2);
                json.WriteInterval("open", (0, double.PositiveInfinity));
                json.WriteInterval("both", (1, 2));
                json.WriteNumbers("all", [("a", 1), ("b", double.NaN)]);
            })
        );

    [Theory]
    [InlineData(double.NaN, "")]
    [InlineData(double.NegativeInfinity, "")]
    [InlineData(1e300, "1E+300")]
    [InlineData(-2.5, "−2.5")]
    public void A_number_beyond_what_a_decimal_holds_is_still_printed(double value, string printed) =>
        Assert.Equal(printed, SpokenNumbers.Number(Language.En, value, 1));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
