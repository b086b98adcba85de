namespace Visavis.Sources.Tests;

/// <summary>JSON-stat cubes: dense and sparse, and sizes that are not to be believed.</summary>
public sealed class JsonStatTests
{
    private const string Cube = """
        "id":["REF","CTY","FLOW","TIME_PERIOD"],"size":[1,2,1,2],
        "dimension":{"REF":{"category":{"label":{"BLR":"Belarus"}}},"CTY":{"category":{"index":["RUS","KAZ"]}},
        "FLOW":{"category":{"index":{"X":0}}},"TIME_PERIOD":{"category":{"index":{"2021":1,"2020":0}}}}
        """;

    private static readonly string[] Said =
    [
        "BLR RUS Export 2020 5 Reported",
        "BLR RUS Export 2021 6 Reported",
        "BLR KAZ Export 2021 7 Estimated",
    ];

    [Theory]
    [InlineData($$"""{"value":[5,6,null,7],"status":[null,null,null,"E"],{{Cube}} }""")]
    [InlineData($$"""{"value":[5,6,null,7],"status":{"3":"E"},{{Cube}} }""")]
    [InlineData($$"""{ {{Cube}},"status":{"3":"E"},"value":{"0":5,"1":6,"3":7} }""")]
    public void Dense_and_sparse_cubes_say_the_same(string text) => Assert.Equal(Said, MessageOffice.Said(Read(text)));

    [Fact]
    public void A_flag_without_a_value_is_a_cell_too() =>
        Assert.Equal(
            ["BLR RUS Export 2020 5 Reported", "BLR KAZ Export 2020  NotReported"],
            MessageOffice.Said(
                Read($$"""{"value":{"0":5},"status":{"2":"M"},{{Cube}} }""", ("missing", Empty), ("figures", Every))
            )
        );

    [Theory]
    [InlineData($$"""{"value":[1,2,3],{{Cube}} }""")]
    [InlineData($$"""{"value":[1,2,3,4,5],{{Cube}} }""")]
    [InlineData($$"""{"value":{"9":1},{{Cube}} }""")]
    [InlineData($$"""{"value":{"-1":1},{{Cube}} }""")]
    [InlineData(
        """{"value":[1],"id":["REF"],"size":[2000000000],"dimension":{"REF":{"category":{"index":["BLR"]}}}}"""
    )]
    [InlineData(
        """{"value":[1],"id":["REF"],"size":[2],"dimension":{"REF":{"category":{"index":{"BLR":0,"RUS":7}}}}}"""
    )]
    [InlineData("""{"value":[1],"id":[],"size":[]}""")]
    [InlineData("[]")]
    public void Sizes_and_places_that_do_not_fit_are_problems(string text) =>
        Assert.Equal("ING073", Read(text).Reading.Problems.Single().Code);

    [Fact]
    public void A_refusal_of_the_publisher_is_a_problem() =>
        Assert.Equal(
            "ING072",
            Read("""{"error":[{"status":400,"id":100,"label":"No results"}]}""").Reading.Problems.Single().Code
        );

    private static Told Read(string text, params (string, System.Text.Json.Nodes.JsonNode)[] changes) =>
        MessageOffice.Read("JsonStat", text, [("figures", Figures), ("columns", Columns), .. changes]);

    private static System.Text.Json.Nodes.JsonNode Empty =>
        new System.Text.Json.Nodes.JsonObject { [""] = "NotReported" };

    private static System.Text.Json.Nodes.JsonNode Figures =>
        System.Text.Json.Nodes.JsonNode.Parse("""[{"column":"OBS_VALUE","optional":true}]""")!;

    private static System.Text.Json.Nodes.JsonNode Every =>
        System.Text.Json.Nodes.JsonNode.Parse("""[{"column":"OBS_VALUE"}]""")!;

    private static System.Text.Json.Nodes.JsonNode Columns =>
        System.Text.Json.Nodes.JsonNode.Parse(
            """{"reporter":"REF","partner":"CTY","flow":"FLOW","period":"TIME_PERIOD","status":"status"}"""
        )!;
}
