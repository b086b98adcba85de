namespace Visavis.Sources.Tests;

/// <summary>SDMX-ML in its shapes, and what is not to be read.</summary>
public sealed class SdmxMlTests
{
    private static readonly string[] Both = ["BLR RUS Export 2020 5000 Reported", "BLR RUS Export 2021 6000 Estimated"];

    [Fact]
    public void Compact_messages_of_2_0_take_the_attributes_of_groups() =>
        Assert.Equal(
            Both,
            MessageOffice.Said(
                Read(
                    """
                    <CompactData xmlns:x="urn:x"><x:DataSet>
                    <x:Group REF="BLR" UNIT_MULT="3"/><x:Group REF="KAZ" UNIT_MULT="9"/>
                    <x:Series FREQ="A" REF="BLR" CTY="RUS" FLOW="X">
                    <x:Obs TIME_PERIOD="2020" OBS_VALUE="5" OBS_STATUS="A"/><x:Obs TIME_PERIOD="2021" OBS_VALUE="6" OBS_STATUS="E"/>
                    </x:Series></x:DataSet></CompactData>
                    """
                )
            )
        );

    [Fact]
    public void Flat_messages_bear_the_whole_key_in_each_observation() =>
        Assert.Equal(
            Both,
            MessageOffice.Said(
                Read(
                    """
                    <StructureSpecificData><DataSet UNIT_MULT="3">
                    <Obs FREQ="A" REF="BLR" CTY="RUS" FLOW="X" TIME_PERIOD="2020" OBS_VALUE="5"/>
                    <Obs FREQ="A" REF="BLR" CTY="RUS" FLOW="X" TIME_PERIOD="2021" OBS_VALUE="6" OBS_STATUS="E"/>
                    </DataSet></StructureSpecificData>
                    """
                )
            )
        );

    [Fact]
    public void Generic_messages_of_2_0_name_concepts_and_write_the_time_as_text() =>
        Assert.Equal(
            Both,
            MessageOffice.Said(
                Read(
                    """
                    <GenericData><DataSet><Attributes><Value concept="UNIT_MULT" value="3"/></Attributes><Series>
                    <SeriesKey><Value concept="REF" value="BLR"/><Value concept="CTY" value="RUS"/></SeriesKey>
                    <Attributes><Value concept="FLOW" value="X"/></Attributes>
                    <Obs><Time>2020</Time><ObsValue value="5"/></Obs>
                    <Obs><Time>2021</Time><ObsValue value="6"/><Attributes><Value concept="OBS_STATUS" value="E"/></Attributes></Obs>
                    </Series></DataSet></GenericData>
                    """
                )
            )
        );

    [Fact]
    public void What_one_series_says_the_next_does_not_inherit()
    {
        var told = Read(
            """
            <D><DataSet><Series REF="BLR" CTY="RUS" FLOW="X" UNIT_MULT="3"><Obs TIME_PERIOD="2020" OBS_VALUE="5" OBS_STATUS="E"/></Series>
            <Series REF="BLR" CTY="RUS" FLOW="M"><Obs TIME_PERIOD="2020" OBS_VALUE="5"/></Series></DataSet></D>
            """
        );

        Assert.Equal(
            ["BLR RUS Export 2020 5000 Estimated", "BLR RUS Import 2020 5 Reported"],
            MessageOffice.Said(told)
        );
    }

    [Fact]
    public void A_missing_value_is_not_reported_and_never_zero()
    {
        var told = Read(
            """<D><DataSet><Obs REF="BLR" CTY="RUS" FLOW="X" TIME_PERIOD="2020" OBS_STATUS="M"/></DataSet></D>"""
        );

        Assert.Equal(["BLR RUS Export 2020  NotReported"], MessageOffice.Said(told));
    }

    [Fact]
    public void A_component_that_nobody_declared_forbids_to_keep_the_file() =>
        Assert.Equal(
            "ING010",
            Problem("""<D><DataSet><Obs REF="BLR" SECTOR="S1" TIME_PERIOD="2020" OBS_VALUE="1"/></DataSet></D>""")
        );

    [Fact]
    public void An_error_in_the_footer_is_the_publishers_answer() =>
        Assert.Equal(
            "ING072",
            Problem(
                """<D><DataSet/><Footer><Message code="413" severity="Error"><Text>Too large</Text></Message></Footer></D>"""
            )
        );

    [Fact]
    public void A_remark_in_the_footer_is_none() =>
        Assert.Empty(
            Read(
                """<D><DataSet/><Footer><Message code="0" severity="Information"><Text>Fine</Text></Message></Footer></D>"""
            ).Reading.Problems
        );

    [Fact]
    public void An_error_message_alone_is_the_publishers_answer() =>
        Assert.Equal(
            "ING072",
            Problem("""<Error><ErrorMessage code="100"><Text>No results</Text></ErrorMessage></Error>""")
        );

    [Theory]
    [InlineData("""<!DOCTYPE D [<!ENTITY a SYSTEM "file:///etc/passwd">]><D>&a;</D>""")]
    [InlineData("""<!DOCTYPE D [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><D>&b;</D>""")]
    [InlineData("<D><DataSet>")]
    [InlineData("no message")]
    public void Document_types_and_broken_messages_are_refused(string text) => Assert.Equal("ING073", Problem(text));

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal("ING073", Problem(string.Concat(Enumerable.Repeat("<a>", 5000))));

    [Fact]
    public void A_text_that_does_not_end_is_refused() =>
        Assert.Equal("ING073", Problem($"<D a=\"{new string('x', 5 << 20)}"));

    [Fact]
    public void A_long_message_comes_in_short_parts()
    {
        const string observation = """<Obs REF="BLR" CTY="RUS" FLOW="X" TIME_PERIOD="2020" OBS_VALUE="5"/>""";
        var text = $"<D><DataSet>{string.Concat(Enumerable.Repeat(observation, 10_000))}</DataSet></D>";
        var reading = Door.Read(Files.Temporary("long.xml", text), MessageOffice.Of("SdmxMl"));
        var rows = reading.Parts().Select(p => p.Batches.Sum(b => b.Count)).ToList();

        Assert.Equal((10_000, 10_000), (rows.Sum(), reading.RowsKept));
        Assert.All(rows, r => Assert.InRange(r, 0, 2048));
    }

    private static string Problem(string text) => Read(text).Reading.Problems.Single().Code;

    private static Told Read(string text) => MessageOffice.Read("SdmxMl", text, ("missing", MissingEmpty));

    private static System.Text.Json.Nodes.JsonNode MissingEmpty =>
        new System.Text.Json.Nodes.JsonObject { [""] = "NotReported" };
}
