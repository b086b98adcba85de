using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What files' names say, as their manifest declares it.</summary>
internal static class FileNames
{
    private const string Vintage = "vintage";
    private const string Published = "published";

    /// <summary>The manifest as it holds for one file.</summary>
    /// <param name="manifest">As declared.</param>
    /// <param name="file">The file's name; of a member of an archive both names, joined by a slash.</param>
    /// <param name="problems">Where it is said that the name is another than declared.</param>
    public static Manifest Applied(Manifest manifest, string file, List<Problem> problems)
    {
        var name = Path.GetFileName(file);
        var said = Said(manifest, name);
        var published = said is null ? null : DayOf(said.GetValueOrDefault(Published, manifest.Published));
        if (said is null || published is null)
        {
            problems.Add(Texts.FileName(new Spot(manifest.Id, file), name, manifest.FileName));
            return manifest;
        }
        var roles = said.Where(s => Role.All.Contains(s.Key));
        return manifest with
        {
            Constants = manifest.Constants.SetItems(roles),
            Vintage = said.GetValueOrDefault(Vintage, manifest.Vintage),
            Published = published,
            Files = manifest.Files.SetItems(
                manifest.Files.Select(f => KeyValuePair.Create(f.Key, Filled(f.Value, said)))
            ),
        };
    }

    private static Dictionary<string, string>? Said(Manifest manifest, string name)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal) { ["file"] = name.Split('.')[0] };
        if (manifest.FileName.Length == 0)
        {
            return said;
        }
        var pattern = new Regex(
            $"^(?:{manifest.FileName})$",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
        );
        var match = pattern.Match(name);
        foreach (var group in match.Groups.Cast<Group>().Where(g => g.Success && !char.IsAsciiDigit(g.Name[0])))
        {
            said[group.Name] = group.Value;
        }
        return match.Success ? said : null;
    }

    // Files are named 202301 where a source would write 2023-01.
    private static string? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text
        : Periods.TryParse(text, out var period) ? period.ToString()
        : null;

    private static string Filled(string text, Dictionary<string, string> said) =>
        said.Aggregate(text, (filled, s) => filled.Replace($"{{{s.Key}}}", s.Value, StringComparison.Ordinal));
}
