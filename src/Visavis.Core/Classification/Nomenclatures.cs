using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Visavis.Core;

/// <summary>Every edition that Visavis knows by name. Sources: WCO, UN Statistics Division, Eurasian Economic Commission.</summary>
public static partial class Nomenclatures
{
    private static readonly Lazy<Nomenclature[]> Loaded = new(() => [.. Csv.Rows("nomenclatures.csv").Select(Of)]);

    /// <summary>All of them, sorted by id.</summary>
    public static IReadOnlyList<Nomenclature> All => Loaded.Value;

    /// <summary>An edition by its id.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out Nomenclature? nomenclature) =>
        (nomenclature = Array.Find(Loaded.Value, n => n.Id == id)) is not null;

    /// <summary>An edition by its id.</summary>
    /// <exception cref="KeyNotFoundException">No such edition.</exception>
    public static Nomenclature Find(string id) =>
        TryFind(id, out var found) ? found : throw new KeyNotFoundException($"Unknown nomenclature: {id}");

    /// <summary>An edition as publishers write it: <c>HS 2017</c>, <c>H5</c>, <c>HS5_6d</c>, <c>SITC Rev. 3</c>, <c>From HS 2022</c>.</summary>
    public static bool TryRead(string words, [NotNullWhen(true)] out Nomenclature? nomenclature)
    {
        nomenclature = null;
        var match = Spelled().Match(words);
        if (!match.Success)
        {
            return false;
        }
        var (family, edition) = (match.Groups["family"].Value.ToUpperInvariant(), match.Groups["edition"].Value);
        nomenclature = Array.Find(
            Loaded.Value,
            n =>
                n.Comtrade == family[..1] + edition
                || n.Id == family + edition
                || n.Id == $"{family}19{edition}"
                // The Combined Nomenclature is one list that has an edition each year.
                || (n.Id == family && edition.Length == 4)
        );
        return nomenclature is not null;
    }

    /// <summary>Whether a code of an edition, or of a family whose edition is not stated, stands for unspecified goods.</summary>
    internal static bool IsResidual(string nomenclature, string code) =>
        Array.Find(Loaded.Value, n => n.Id == nomenclature || n.Family == nomenclature)?.IsResidual(code) ?? false;

    // HS 1988/92 is known by its last year; a level ("_6d", "6-digit") or a direction ("From") may stand beside the name.
    [GeneratedRegex(
        @"^\s*(from|to)?\s*(?<family>hs|sitc|bec|isic|tnved|cn|h|s|b)[\s,._-]*(rev(ision|\.)?)?[\s._-]*(1988/)?(?<edition>\d{4}|\d{1,2})(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Spelled();

    private static Nomenclature Of(Dictionary<string, string> row) =>
        new()
        {
            Id = row["id"],
            Family = row["family"],
            Comtrade = row["comtrade"],
            Levels = [.. row["levels"].Split(' ').Select(Number)],
            From = Number(row["from"]),
            To = row["to"].Length == 0 ? null : Number(row["to"]),
            Base = row["base"],
            Publisher = row["publisher"],
            NameEn = row["name_en"],
            NameRu = row["name_ru"],
            Residual = row["residual"],
            Table = row["table"],
            ResidualPrefix = row["residual_prefix"],
            FilledFrom = row["filled_from"].Length == 0 ? null : Number(row["filled_from"]),
        };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
