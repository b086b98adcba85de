using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What the columns of a table of codes mean, told by their names.</summary>
/// <param name="Editions">Columns of codes with their edition, the finest of each edition.</param>
/// <param name="Code">Column of a code list's codes; -1 where there is none.</param>
/// <param name="Name">Column of what the codes hold; -1 where there is none.</param>
/// <param name="Weight">Column of weights; -1 where there is none.</param>
/// <param name="From">Column of the days from which codes hold; -1 where there is none.</param>
/// <param name="Until">Column of the days until which they hold; -1 where there is none.</param>
internal sealed record CodeColumns(
    IReadOnlyList<(int Column, Nomenclature Nomenclature)> Editions,
    int Code,
    int Name,
    int Weight,
    int From,
    int Until
)
{
    private static readonly string[] Codes = ["code", "hscode", "id", "код", "код тн вэд", "cn_code", "cn code"];
    private static readonly string[] Names =
    [
        "name",
        "desc",
        "description",
        "text",
        "наименование",
        "name_en",
        "self-explanatory text",
    ];
    private static readonly string[] Weights = ["weight", "share"];
    private static readonly string[] NoCode = ["desc", "name", "title", "relationship"];

    public bool IsConcordance => Editions.Count == 2;

    public bool IsList => Name >= 0 && (Code >= 0 || Editions.Count == 1);

    public static CodeColumns Of(IReadOnlyList<string> header) =>
        new(
            [
                .. header
                    .Select((h, i) => (Column: i, Header: h))
                    .Where(h => !NoCode.Any(n => h.Header.Contains(n, StringComparison.OrdinalIgnoreCase)))
                    .SelectMany(h =>
                        Nomenclatures.TryRead(h.Header, out var edition)
                            ? [(h.Column, edition)]
                            : Array.Empty<(int, Nomenclature)>()
                    )
                    // The finest of "HS5_6d", "HS5_4d", "HS5_2d" stands first.
                    .DistinctBy(e => e.Item2),
            ],
            Find(header, Codes),
            Find(header, Names),
            Find(header, Weights),
            Find(header, ["from"]),
            Find(header, ["until"])
        );

    private static int Find(IReadOnlyList<string> header, string[] words)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (words.Any(w => header[i].Trim().Equals(w, StringComparison.OrdinalIgnoreCase)))
            {
                return i;
            }
        }
        return -1;
    }
}
