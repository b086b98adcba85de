using System.Text.RegularExpressions;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes a code list of goods of the lists in a structure message.</summary>
internal static partial class StructureLists
{
    /// <param name="structure">What the message defines.</param>
    /// <param name="at">The file.</param>
    /// <param name="nomenclature">Id of the edition; that which the list names where absent.</param>
    public static ClassificationFile Of(SdmxStructure structure, Spot at, string? nomenclature)
    {
        var named = structure
            .Lists.Values.Select(l => (List: l, Edition: EditionOf(l)))
            .Where(l => l.Edition is not null && (nomenclature is null || l.Edition == nomenclature))
            .ToList();
        var list =
            named is [var one] ? one.List
            : named.Count == 0 && nomenclature is not null && structure.Lists.Count == 1
                ? structure.Lists.Values.Single()
            : null;
        return list is null
            ? new()
            {
                File = at.File,
                Problems = [Texts.NoListOfGoods(at, structure.Lists.Keys.Order(StringComparer.Ordinal))],
            }
            : CodeRows.Of(TableOf(list), at, nomenclature ?? named[0].Edition);
    }

    private static RawTable TableOf(StructureList list) =>
        new(
            ["code", "name", "parent"],
            [.. list.Codes.Select((c, i) => new RawRow(i + 1, [c.Id, c.Name, c.Parent]))],
            list.Id
        );

    // CL_HS2017, CL_COMMODITY_H5, or a name such as "HS 2017".
    private static string? EditionOf(StructureList list) =>
        Nomenclatures.TryRead(Prefix().Replace(list.Id, ""), out var edition)
        || Nomenclatures.TryRead(list.Name, out edition)
            ? edition.Id
            : null;

    [GeneratedRegex("^(CL_)?((COMMODITY|PRODUCT|PROD|CMD)_)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefix();
}
