namespace Visavis.Sources.Tests.Structures;

/// <summary>The structure of the made-up office's messages, in each of its forms.</summary>
internal static class MadeUpStructure
{
    public const string Xml21 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- <x:Message> -->
        <mes:Structure xmlns:mes="urn:m" xmlns:str="urn:s" xmlns:com="urn:c"><mes:Header><mes:ID>1</mes:ID></mes:Header>
        <mes:Structures><str:Codelists>
        <str:Codelist id="CL_AREA" agencyID="OFFICE" version="1.0"><com:Name xml:lang="en">Areas</com:Name>
        <str:Code id="BLR"><com:Name xml:lang="ru">Беларусь</com:Name><com:Name xml:lang="en">Belarus</com:Name></str:Code>
        <str:Code id="RUS"><com:Name xml:lang="en">Russia</com:Name><str:Parent><Ref id="CIS"/></str:Parent></str:Code></str:Codelist>
        <str:Codelist id="CL_FLOW"><str:Code id="X"/><str:Code id="M"/></str:Codelist>
        </str:Codelists>
        <str:Concepts><str:ConceptScheme id="CS"><str:Concept id="FLOW"><str:CoreRepresentation><str:Enumeration><Ref id="CL_FLOW"/></str:Enumeration></str:CoreRepresentation></str:Concept></str:ConceptScheme></str:Concepts>
        <str:DataStructures><str:DataStructure id="TRADE"><str:DataStructureComponents>
        <str:DimensionList id="DimensionDescriptor"><str:Dimension id="FREQ" position="1"/>
        <str:Dimension id="REF"><str:LocalRepresentation><str:Enumeration><Ref id="CL_AREA"/></str:Enumeration></str:LocalRepresentation></str:Dimension>
        <str:Dimension id="CTY"><str:LocalRepresentation><str:Enumeration><Ref id="CL_AREA"/></str:Enumeration></str:LocalRepresentation></str:Dimension>
        <str:Dimension><str:ConceptIdentity><Ref id="FLOW" class="Concept"/></str:ConceptIdentity></str:Dimension>
        <str:TimeDimension id="TIME"/></str:DimensionList>
        <str:AttributeList><str:Attribute id="UNIT_MULT"><str:AttributeRelationship><str:Dimension><Ref id="REF"/></str:Dimension></str:AttributeRelationship></str:Attribute><str:Attribute id="OBS_STATUS"/></str:AttributeList>
        <str:MeasureList><str:PrimaryMeasure id="VALUE"/></str:MeasureList>
        </str:DataStructureComponents></str:DataStructure></str:DataStructures></mes:Structures></mes:Structure>
        """;

    public const string Json10 = """
        {"meta":{"schema":"sdmx-json-structure-schema.json"},"data":{"codelists":[
        {"id":"CL_AREA","agencyID":"OFFICE","name":"Areas","codes":[{"id":"BLR","name":"Belarus","names":{"ru":"Беларусь","en":"Belarus"}},{"id":"RUS","name":"Russia","parent":"CIS"}]},
        {"codes":[{"id":"X"},{"id":"M"}],"id":"CL_FLOW"}],
        "conceptSchemes":[{"id":"CS","concepts":[{"id":"FLOW","coreRepresentation":{"enumeration":"urn:sdmx:org.sdmx.infomodel.codelist.Codelist=OFFICE:CL_FLOW(1.0)"}}]}],
        "dataStructures":[{"id":"TRADE","dataStructureComponents":{
        "attributeList":{"id":"AttributeDescriptor","attributes":[{"id":"UNIT_MULT","attributeRelationship":{"dimensions":["REF"]}},{"id":"OBS_STATUS"}]},
        "dimensionList":{"id":"DimensionDescriptor","dimensions":[{"id":"FREQ"},
        {"id":"REF","localRepresentation":{"enumeration":"urn:sdmx:org.sdmx.infomodel.codelist.Codelist=OFFICE:CL_AREA(1.0)"}},
        {"id":"CTY","localRepresentation":{"enumeration":"urn:sdmx:org.sdmx.infomodel.codelist.Codelist=OFFICE:CL_AREA(1.0)"}},
        {"conceptIdentity":"urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=OFFICE:CS(1.0).FLOW"}],
        "timeDimensions":[{"id":"TIME"}]},"measureList":{"id":"MeasureDescriptor","primaryMeasure":{"id":"VALUE"}}}}]}}
        """;

    public static string Json20 { get; } =
        Json10
            .Replace(
                "\"timeDimensions\":[{\"id\":\"TIME\"}]",
                "\"timeDimension\":{\"id\":\"TIME\"}",
                StringComparison.Ordinal
            )
            .Replace(
                "\"primaryMeasure\":{\"id\":\"VALUE\"}",
                "\"measures\":[{\"id\":\"VALUE\"}]",
                StringComparison.Ordinal
            );

    public static string Xml30 { get; } =
        Xml21
            .Replace(
                "<Ref id=\"CL_AREA\"/>",
                "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=OFFICE:CL_AREA(1.0.0)",
                StringComparison.Ordinal
            )
            .Replace("<Ref id=\"CIS\"/>", "CIS", StringComparison.Ordinal)
            .Replace(
                "<Ref id=\"FLOW\" class=\"Concept\"/>",
                "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=OFFICE:CS(1.0.0).FLOW",
                StringComparison.Ordinal
            )
            .Replace("PrimaryMeasure", "Measure", StringComparison.Ordinal);
}
