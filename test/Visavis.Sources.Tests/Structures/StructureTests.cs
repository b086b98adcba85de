using System.Text;

namespace Visavis.Sources.Tests.Structures;

/// <summary>Structure messages in their forms, and messages of data that follow them.</summary>
public sealed class StructureTests
{
    private const string Data =
        """<D><DataSet UNIT_MULT="3"><Obs FREQ="A" REF="BLR" CTY="RUS" FLOW="X" TIME="2020" VALUE="5" OBS_STATUS="A"/></DataSet></D>""";

    private static readonly string[] All =
    [
        MadeUpStructure.Xml21,
        MadeUpStructure.Xml30,
        MadeUpStructure.Json10,
        MadeUpStructure.Json20,
    ];

    public static TheoryData<string> Forms => new(All);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_defines_the_same(string text)
    {
        var structure = StructureFile.Of(Encoding.UTF8.GetBytes(text));

        Assert.Equal(
            [
                "Attribute OBS_STATUS ",
                "Attribute UNIT_MULT ",
                "Dimension CTY CL_AREA",
                "Dimension FLOW CL_FLOW",
                "Dimension FREQ ",
                "Dimension REF CL_AREA",
                "Measure VALUE ",
                "Time TIME ",
            ],
            structure.Definition.Parts.Select(p => $"{p.Kind} {p.Id} {p.List}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [new StructureCode("BLR", "Belarus", ""), new StructureCode("RUS", "Russia", "CIS")],
            structure.Lists["CL_AREA"].Codes
        );
        Assert.Equal(("Areas", 2), (structure.Lists["CL_AREA"].Name, structure.Lists["CL_FLOW"].Codes.Count));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Data_are_read_by_the_structure_beside_them_which_names_figure_and_time(string text)
    {
        var told = Beside(text, Data);

        Assert.Empty(told.Reading.Problems);
        Assert.Equal(["BLR RUS Export 2020 5000 Reported"], MessageOffice.Said(told));
        Assert.Equal(("structured", 5), (Assert.Single(told.Reading.Notes).Code, told.Reading.Notes[0].Count));
    }

    [Fact]
    public void A_structure_in_front_of_the_data_is_followed_too()
    {
        var structures = MadeUpStructure.Xml21[
            MadeUpStructure.Xml21.IndexOf("<mes:Structures>", StringComparison.Ordinal)..
        ];
        var text = structures.Replace("</mes:Structure>", "", StringComparison.Ordinal);
        var told = MessageOffice.Read(
            "SdmxMl",
            $"""<D xmlns:mes="urn:m" xmlns:str="urn:s" xmlns:com="urn:c">{text}{Data.Replace("<D>", "", StringComparison.Ordinal)}"""
        );

        Assert.Empty(told.Reading.Problems);
        Assert.Equal(["BLR RUS Export 2020 5000 Reported"], MessageOffice.Said(told));
    }

    [Theory]
    [InlineData("CTY=\"RUS\"", "CTY=\"ZZZ\"", "ING077")]
    [InlineData("FLOW=\"X\"", "FLOW=\"RX\"", "ING077")]
    [InlineData("FREQ=\"A\"", "", "ING076")]
    [InlineData("TIME=\"2020\"", "", "ING076")]
    public void A_row_that_does_not_follow_is_set_aside(string part, string other, string code)
    {
        var told = Beside(MadeUpStructure.Xml21, Data.Replace(part, other, StringComparison.Ordinal));

        Assert.Equal(code, Assert.Single(told.Aside).Problem.Code);
        Assert.Equal((1L, 0L), (told.Reading.RowsIn, told.Reading.RowsKept));
    }

    [Fact]
    public void A_dimension_that_the_structure_does_not_know_forbids_to_keep_the_file() =>
        Assert.Equal(
            "ING075",
            Beside(MadeUpStructure.Xml21, Data.Replace("FREQ", "SECTOR", StringComparison.Ordinal))
                .Reading.Problems.Single()
                .Code
        );

    [Fact]
    public void Delimited_rows_are_held_against_it_as_messages_are()
    {
        var folder = Files.Folder();
        File.WriteAllText(Path.Combine(folder, "trade-2024.structure.xml"), Structure("cty", "CL_AREA"));
        var data = Path.Combine(folder, "trade-2024.csv");
        File.WriteAllText(data, Example.Header + "RUS,1,0401,2024-01,7\nMYS,1,0401,2024-01,7\n");
        var told = Told.Of(Door.Read(data, Example.Office()));

        Assert.Equal(("ING077", 3L), (Assert.Single(told.Aside).Problem.Code, told.Aside[0].Line));
        Assert.Single(told.Observations);
    }

    [Fact]
    public void With_another_structure_a_file_is_another_declaration()
    {
        var path = DataIn(Files.Folder());
        var without = Door.Read(path, MessageOffice.Of("SdmxMl")).Manifest!.Fingerprint;
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "data.structure.xml"), MadeUpStructure.Xml21);

        Assert.NotEqual(without, Door.Read(path, MessageOffice.Of("SdmxMl")).Manifest!.Fingerprint);
    }

    [Theory]
    [InlineData("""<!DOCTYPE S [<!ENTITY a SYSTEM "file:///etc/passwd">]><Structure>&a;</Structure>""")]
    [InlineData("""<!DOCTYPE S [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Structure>&b;</Structure>""")]
    [InlineData("<Structure>")]
    [InlineData("<Structure></Structure>")]
    [InlineData("""{"data":{"codelists":[""")]
    [InlineData(
        """<Structure><DataStructure id="A"><Dimension id="X"/></DataStructure><DataStructure id="B"/></Structure>"""
    )]
    public void What_is_no_structure_of_one_data_set_is_refused(string text) =>
        Assert.Equal("ING073", Beside(text, Data).Reading.Problems.Single().Code);

    [Fact]
    public void A_bomb_of_nested_elements_or_one_endless_item_is_refused()
    {
        Assert.Equal(
            "ING073",
            Beside(string.Concat(Enumerable.Repeat("<Structure>", 9000)), Data).Reading.Problems[0].Code
        );
        var item = $"<Structure><Codelist id=\"A\"><Code id=\"{new string('x', 5 << 20)}\"/>";
        Assert.Equal("ING073", Beside(item, Data).Reading.Problems[0].Code);
        var deep = $"<Structure><Codelist id=\"A\"><Code>{string.Concat(Enumerable.Repeat("<a>", 2 << 20))}";
        Assert.Equal("ING073", Beside(deep, Data).Reading.Problems[0].Code);
    }

    [Fact]
    public void A_structure_alone_is_no_data_and_the_problem_says_where_to_lay_it() =>
        Assert.All(
            All,
            form => Assert.Equal("ING078", Door.Recognise(Files.Temporary("structure.xml", form)).Problem?.Code)
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Law_a_mutated_structure_ends_in_rows_or_problems(int seed)
    {
        var random = new Random(seed);
        var folder = Files.Folder();
        var data = DataIn(folder);
        var form = Encoding.UTF8.GetBytes(seed == 1 ? MadeUpStructure.Xml21 : MadeUpStructure.Json10);
        for (var i = 0; i < 500; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, "data.structure.xml"), Mutation.Of(form, random));
            var reading = Told.Of(Door.Read(data, MessageOffice.Of("SdmxMl"))).Reading;

            Assert.True(reading.Problems.Count > 0 || reading.RowsIn == reading.RowsKept + reading.RowsSetAside);
        }
    }

    private static string Structure(string dimension, string list) =>
        $"""<Structure><Codelists><Codelist id="{list}"><Code id="RUS"/></Codelist></Codelists><DataStructure id="T"><Dimension id="{dimension}"><LocalRepresentation><Enumeration><Ref id="{list}"/></Enumeration></LocalRepresentation></Dimension></DataStructure></Structure>""";

    private static string DataIn(string folder)
    {
        var path = Path.Combine(folder, "data.xml");
        File.WriteAllText(path, Data);
        return path;
    }

    private static Told Beside(string structure, string data)
    {
        var path = DataIn(Files.Folder());
        File.WriteAllText(path, data);
        var ending = structure.StartsWith('{') ? "json" : "xml";
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, $"data.structure.{ending}"), structure);
        return Told.Of(Door.Read(path, MessageOffice.Of("SdmxMl")));
    }
}
