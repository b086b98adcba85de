using System.Net;
using System.Text.RegularExpressions;

namespace Visavis.Api.Tests;

/// <summary>What the how-to pages tell people to ask has an answer.</summary>
[Collection(Serving.Name)]
public sealed partial class HowToTests(Served served)
{
    public static TheoryData<string> Addresses =>
        [
            .. Directory
                .GetFiles(Repository.File("docs", "how-to"), "use-from-*.md")
                .SelectMany(f => Address().Matches(File.ReadAllText(f)))
                .Select(m => m.Groups["path"].Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_of_a_how_to_page_has_an_answer(string path)
    {
        using var response = await served.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    // Roots that a snippet goes on from end without a word behind them.
    [GeneratedRegex(
        """http://127\.0\.0\.1:5080(?<path>/(api/v1|sdmx)/[^"`\s]+)""",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Address();
}
