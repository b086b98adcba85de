using Visavis.Analysis.Measures;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>Every measure has its method note, and every method note says the same things in the same order.</summary>
public sealed class MethodNoteTests
{
    private static readonly string[] Headings =
    [
        "Question",
        "Answer in one line",
        "Formula",
        "Symbols and units",
        "Worked example",
        "When it is undefined",
        "When it misleads",
        "How others compute it",
        "Source",
    ];

    public static TheoryData<string> Ids => MeasureContractTests.Ids;

    public static TheoryData<string> Notes =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "docs", "methods"), "*.md")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Where(note => note != "README")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_note_says_what_its_measure_says(string id)
    {
        Assert.True(MeasureCatalogue.TryFind(id, out var measure));
        var sections = Sections(id);
        Assert.StartsWith(
            $"# {measure.Info.NameEn}\n",
            File.ReadAllText(Repository.MethodNote(id)),
            StringComparison.Ordinal
        );
        Assert.Equal(measure.Info.Question, sections["Question"]);
        Assert.Contains(measure.Info.Formula, sections["Formula"], StringComparison.Ordinal);
        Assert.Contains(measure.Info.Source, sections["Source"], StringComparison.Ordinal);
        Assert.All(
            measure.Columns,
            column => Assert.Contains($"`{column}`", sections["Symbols and units"], StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_note_names_every_reason_for_having_no_value(string id) =>
        Assert.All(
            Golden.Rows(id).Where(row => row.Expected is null),
            row => Assert.Contains(row.Why, Sections(id)["When it is undefined"], StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_has_every_heading_with_something_under_it(string note)
    {
        Assert.Equal(Headings, Sections(note).Keys);
        Assert.All(Sections(note).Values, text => Assert.NotEmpty(text));
    }

    internal static Dictionary<string, string> Sections(string note) =>
        File.ReadAllText(Repository.MethodNote(note))
            .Split("\n## ")
            .Skip(1)
            .Select(section => section.Split('\n', 2))
            .ToDictionary(section => section[0], section => section[1].Trim());
}
