using System.Xml.Linq;

namespace Visavis.House.Tests;

/// <summary>The drawing of the house: which room may look into which. A reference that is not drawn does not build a house, it bends it.</summary>
public sealed class DrawingTests
{
    private static readonly Dictionary<string, string[]> Drawn = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Econometrics"] = [],
        ["DuckDb"] = [],
        ["Analysis"] = ["Core", "Econometrics"],
        ["Store"] = ["Core", "DuckDb"],
        ["Sources"] = ["Core"],
        ["Fetch"] = ["Core"],
        ["Reports"] = ["Core"],
        ["Workbench"] = ["Analysis", "Core", "Fetch", "Reports", "Sources", "Store"],
        ["Api"] = ["Workbench"],
        ["Cli"] = ["Api", "Workbench"],
    };

    private static readonly string[] Pure = ["Core", "Econometrics", "Analysis"];

    public static TheoryData<string> Rooms =>
        [
            .. Directory
                .GetDirectories(Path.Combine(House.Root, "src"))
                .Select(d => Path.GetFileName(d)!["Visavis.".Length..]),
        ];

    public static TheoryData<string> PureRooms => [.. Pure];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_looks_only_into_the_rooms_that_are_drawn(string room) =>
        Assert.Equal(Drawn[room], References(room).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_room_has_its_tests_beside_it_and_stands_in_the_solution(string room)
    {
        var solution = House.Read("Visavis.slnx");
        Assert.Contains($"src/Visavis.{room}/Visavis.{room}.csproj", solution, StringComparison.Ordinal);
        Assert.Contains($"test/Visavis.{room}.Tests/Visavis.{room}.Tests.csproj", solution, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_pure_room_has_no_packages_but_distributions(string room) =>
        Assert.Empty(
            Project(room)
                .Descendants("PackageReference")
                .Select(p => p.Attribute("Include")!.Value)
                .Except(room == "Econometrics" ? ["MathNet.Numerics"] : [])
        );

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_pure_room_suppresses_no_banned_symbol(string room) =>
        Assert.DoesNotContain(
            House.Files.Where(f =>
                f.StartsWith($"src/Visavis.{room}/", StringComparison.Ordinal)
                && f.EndsWith(".cs", StringComparison.Ordinal)
            ),
            f => House.Read(f).Contains("RS0030", StringComparison.Ordinal)
        );

    [Fact]
    public void Only_one_room_opens_the_network() =>
        Assert.DoesNotContain(
            House.Files.Where(f =>
                f.StartsWith("src/", StringComparison.Ordinal)
                && !f.StartsWith("src/Visavis.Fetch/", StringComparison.Ordinal)
                && f.EndsWith(".cs", StringComparison.Ordinal)
            ),
            f =>
                House.Read(f) is var code
                && (
                    code.Contains("HttpClient", StringComparison.Ordinal)
                    || code.Contains("System.Net.Http", StringComparison.Ordinal)
                    || code.Contains("System.Net.Sockets", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void The_pure_rooms_of_the_drawing_are_those_that_the_build_keeps_pure() =>
        Assert.All(
            Pure,
            room => Assert.Contains($"'Visavis.{room}'", House.Read("eng/Build.props"), StringComparison.Ordinal)
        );

    private static IEnumerable<string> References(string room) =>
        Project(room)
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)["Visavis.".Length..]);

    private static XDocument Project(string room) =>
        XDocument.Parse(House.Read($"src/Visavis.{room}/Visavis.{room}.csproj"));
}
