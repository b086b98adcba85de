using Visavis.Analysis.Identities;
using Visavis.Core;
using Visavis.Sources;

namespace Visavis.Workbench.Tests;

/// <summary>The bundled documents through their door, against what a careful reader found in them.</summary>
public sealed class DocumentCheckTests
{
    private static readonly Lazy<DocumentFindings> Checked = new(() => DocumentCheck.Run(Claims()));

    [Fact]
    public void All_that_is_certain_in_the_first_document_is_found_and_nothing_else() =>
        Assert.Equal(
            [
                "16.4 + 12.6 = 29.0 [28.9, 29.1], printed 30.1",
                "21.3 / 23.7 − 1 = −10.1 % [−10.5, −9.7]; −7.7 % needs a base of 23.1",
                "22 / 16.4 − 1 = +34.1 % [30.7, 37.6]; +41.2 % needs a base of 15.6",
                "37.56 / 39.1 − 1 = −3.9 % [−4.1, −3.8]; −40 % needs a base of 62.60",
                "53 / 43.4 − 1 = +22.1 % [20.8, 23.4]; +6 % needs a base of 50.0",
            ],
            Checked
                .Value.Conflicts.Where(c => c.Rating == Rating.Certain && IsOf("000", c))
                .Select(c => c.Conflict.Arithmetic)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_news_item_has_a_wrong_label_and_no_conflict()
    {
        Assert.DoesNotContain(Checked.Value.Conflicts, c => IsOf("004", c));
        Assert.Contains(Checked.Value.WrongLabels, l => l.Claim.Printed == "101.8");
    }

    [Fact]
    public void The_caption_is_a_wrong_label() =>
        Assert.Contains(Checked.Value.WrongLabels, l => l.Text == "captioned 2020, the first column is 2019");

    private static bool IsOf(string document, RatedConflict conflict) =>
        conflict.Conflict.Claims[0].Evidence.Claim.Source.StartsWith(document, StringComparison.Ordinal);

    private static IReadOnlyList<Claim> Claims()
    {
        var reading = Door.Read(Path.Combine(Root(), "data", "documents", "documents.csv"));
        Assert.Empty(reading.Parts().SelectMany(p => p.SetAside));
        return reading.Claims;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Visavis.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("No Visavis.slnx above the tests.");
        }
        return folder;
    }
}
