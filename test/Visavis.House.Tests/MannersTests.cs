using System.Text.RegularExpressions;

namespace Visavis.House.Tests;

/// <summary>What no tracked file may hold.</summary>
public sealed partial class MannersTests
{
    private static readonly string[] TextEndings =
    [
        ".cs",
        ".csproj",
        ".props",
        ".targets",
        ".json",
        ".md",
        ".sql",
        ".sh",
        ".txt",
        ".csv",
        ".slnx",
        ".cff",
        ".html",
    ];

    private static IEnumerable<string> TextFiles =>
        House.Files.Where(f => TextEndings.Contains(Path.GetExtension(f)) || f is "visavis" or "check" or ".ci/run");

    [Fact]
    public void No_file_names_a_package_registrys_host() => AssertNowhere(RegistryHost());

    [Fact]
    public void No_file_holds_an_absolute_path_of_a_machine() => AssertNowhere(MachinePath());

    [Fact]
    public void The_changelog_opens_with_the_numbers_that_changed() =>
        Assert.Matches(@"\A# Changelog\s+## [^\n]+\s+### Numbers that changed", House.Read("CHANGELOG.md"));

    [Fact]
    public void The_readme_names_the_two_commands()
    {
        var readme = House.Read("README.md");
        Assert.Contains("./visavis report BLR RUS", readme, StringComparison.Ordinal);
        Assert.Contains("./check", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_to_a_file_leads_to_one()
    {
        var broken =
            from page in House.Files.Where(f =>
                f.EndsWith(".md", StringComparison.Ordinal) && !f.StartsWith("test/golden/", StringComparison.Ordinal)
            )
            from Match link in FileLink().Matches(House.Read(page))
            let target = Path.GetFullPath(
                Path.Combine(House.Root, Path.GetDirectoryName(page)!, link.Groups["path"].Value)
            )
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{page}: {link.Groups["path"].Value}";
        Assert.Empty(broken);
    }

    private static void AssertNowhere(Regex pattern) =>
        Assert.DoesNotContain(
            TextFiles.Where(f => !f.EndsWith("MannersTests.cs", StringComparison.Ordinal)),
            f => pattern.IsMatch(House.Read(f))
        );

    [GeneratedRegex(@"registry\.npmjs|nuget\.org|npmmirror|deb\.debian", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RegistryHost();

    [GeneratedRegex(@"(?<![\w.$}/])/(home|root|work)/\w", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\]\((?<path>(?!https?:|#|mailto:)[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileLink();
}
