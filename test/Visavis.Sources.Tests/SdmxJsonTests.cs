namespace Visavis.Sources.Tests;

/// <summary>SDMX-JSON: indexes and what they mean, before and behind.</summary>
public sealed class SdmxJsonTests
{
    private const string Structure = """
        {"dimensions":{"dataSet":[{"id":"FREQ","values":[{"id":"A"}]}],
        "series":[{"id":"REF","values":[{"id":"BLR"},{"id":"RUS"}]},{"id":"CTY","values":[{"id":"RUS"},{"id":"BLR"}]},{"id":"FLOW","values":[{"id":"X"},{"id":"M"}]}],
        "observation":[{"id":"TIME_PERIOD","values":[{"id":"2020"},{"id":"2021"}]}]},
        "attributes":{"dataSet":[],"series":[{"id":"UNIT_MULT","values":[{"id":"3"}]}],"observation":[{"id":"OBS_STATUS","values":[{"id":"A"},{"id":"E"}]}]}}
        """;

    private const string Data = """
        [{"series":{"0:0:0":{"observations":{"0":[5,0],"1":[6,1]},"attributes":[0]},"1:1:1":{"attributes":[null],"observations":{"0":[7]}}}}]
        """;

    private const string Flat = """
        {"dataSets":[{"observations":{"0:0:0:1":[6,1]}}],"structure":{"dimensions":{"observation":[
        {"id":"REF","values":[{"id":"BLR"}]},{"id":"CTY","values":[{"id":"RUS"}]},{"id":"FLOW","values":[{"id":"X"}]},
        {"id":"TIME_PERIOD","values":[{"id":"2020"},{"id":"2021"}]}]},
        "attributes":{"observation":[{"id":"OBS_STATUS","values":[{"id":"A"},{"id":"E"}]}]}}}
        """;

    private static readonly string[] Said =
    [
        "BLR RUS Export 2020 5000 Reported",
        "BLR RUS Export 2021 6000 Estimated",
        "RUS BLR Import 2020 7 Reported",
    ];

    [Theory]
    [InlineData($$"""{"dataSets":{{Data}},"structure":{{Structure}} }""")]
    [InlineData($$"""{"structure":{{Structure}},"dataSets":{{Data}} }""")]
    [InlineData($$"""{"meta":{"id":"x"},"data":{"dataSets":{{Data}},"structure":{{Structure}} },"errors":[]}""")]
    [InlineData($$"""{"data":{"structures":[{{Structure}}],"dataSets":{{Data}} } }""")]
    public void Structure_may_stand_before_the_data_or_behind(string text) =>
        Assert.Equal(Said, MessageOffice.Said(Read(text)));

    [Fact]
    public void Flat_observations_bear_the_whole_key() =>
        Assert.Equal(["BLR RUS Export 2021 6 Estimated"], MessageOffice.Said(Read(Flat)));

    [Theory]
    [InlineData("""{"errors":[{"code":404,"title":"Not found"}]}""", "ING072")]
    [InlineData("""{"dataSets":[{"observations":{"0":[1]}}]}""", "ING073")]
    [InlineData(
        """{"dataSets":[{"observations":{"9":[1]}}],"structure":{"dimensions":{"observation":[{"id":"REF","values":[]}]}}}""",
        "ING073"
    )]
    [InlineData(
        """{"dataSets":[{"observations":{"0:0":[1]}}],"structure":{"dimensions":{"observation":[{"id":"REF","values":[{"id":"BLR"}]}]}}}""",
        "ING073"
    )]
    [InlineData("""{"dataSets":[{"obs""", "ING073")]
    [InlineData("[[[[", "ING073")]
    public void Answers_and_broken_messages_are_problems(string text, string code) =>
        Assert.Equal(code, Read(text).Reading.Problems.Single().Code);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal("ING073", Read(new string('[', 100_000)).Reading.Problems.Single().Code);

    [Fact]
    public void A_text_that_does_not_end_is_refused() =>
        Assert.Equal("ING073", Read($"{{\"{new string('x', 3 << 20)}").Reading.Problems.Single().Code);

    private static Told Read(string text) => MessageOffice.Read("SdmxJson", text);
}
