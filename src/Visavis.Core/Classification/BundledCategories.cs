using System.Collections.Immutable;

namespace Visavis.Core;

/// <summary>The upper levels of nomenclatures, in our own short words: HS sections and chapters, SITC sections and divisions, BEC. The tables lie in <c>data/classifications</c> with their sources.</summary>
public static class BundledCategories
{
    /// <summary>The upper levels of an edition, in the order of its table; none where this program has no table of it.</summary>
    /// <remarks>Chapters are the same in every edition of the HS, and in the TN VED, which is built on it.</remarks>
    public static ImmutableArray<Category> Of(Nomenclature nomenclature) =>
        nomenclature.Table switch
        {
            "" => [],
            "hs-chapters" =>
            [
                .. Rows(nomenclature, "hs-sections", "section", ""),
                .. Rows(nomenclature, "hs-chapters", "chapter", "section"),
            ],
            var table => Rows(nomenclature, table, "code", "parent"),
        };

    private static ImmutableArray<Category> Rows(Nomenclature nomenclature, string table, string code, string parent) =>
        [
            .. Csv.Rows($"{table}.csv")
                .Select(r => new Category(
                    new(nomenclature.Id, r[code]),
                    r.GetValueOrDefault(parent, ""),
                    r["name_en"],
                    r["name_ru"]
                )),
        ];
}
