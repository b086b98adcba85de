using System.Collections.Immutable;
using Visavis.Analysis.Conversion;
using Visavis.Core;

namespace Visavis.Workbench.Classify;

/// <summary>An edition, and what is known of it here.</summary>
/// <param name="Nomenclature">The edition.</param>
/// <param name="Bundled">Codes of its upper levels that this program has.</param>
/// <param name="Stored">Codes that the workspace has from a publisher's file.</param>
/// <param name="ConvertsTo">Editions that a way of concordances leads to, sorted.</param>
public sealed record KnownNomenclature(
    Nomenclature Nomenclature,
    int Bundled,
    int Stored,
    ImmutableArray<string> ConvertsTo
);

/// <summary>Nomenclatures, codes and concordances: those of this program, and those that the workspace was given.</summary>
public sealed class ProductCatalogue
{
    private readonly ILookup<string, Category> stored;

    internal ProductCatalogue(IEnumerable<Category> stored, IReadOnlyList<(string From, string To)> concordances)
    {
        this.stored = stored.ToLookup(c => c.Commodity.Nomenclature, StringComparer.Ordinal);
        Steps = [.. concordances, .. Nomenclatures.All.Where(n => n.Base.Length > 0).Select(n => (n.Id, n.Base))];
        Editions = [.. Nomenclatures.All.Select(Known)];
    }

    /// <summary>Every edition, by id.</summary>
    public ImmutableArray<KnownNomenclature> Editions { get; }

    /// <summary>Editions that one concordance, or their build, leads from and to.</summary>
    public ImmutableArray<(string From, string To)> Steps { get; }

    /// <summary>The codes of an edition, by code: upper levels in our words, the rest in its publisher's.</summary>
    public IReadOnlyList<Category> Categories(Nomenclature nomenclature)
    {
        var bundled = BundledCategories.Of(nomenclature);
        var known = bundled.Select(c => c.Commodity.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. bundled
                .Concat(stored[nomenclature.Id].Where(c => !known.Contains(c.Commodity.Code)))
                .OrderBy(c => c.Commodity.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Codes that begin with a text, or whose name contains it, in one edition or all.</summary>
    public IReadOnlyList<Category> Find(string text, Nomenclature? nomenclature)
    {
        var editions = nomenclature is null ? Nomenclatures.All : [nomenclature];
        return [.. editions.SelectMany(Categories).Where(c => Matches(c, text))];
    }

    private static bool Matches(Category category, string text) =>
        category.Commodity.Code.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        || category.NameEn.Contains(text, StringComparison.OrdinalIgnoreCase)
        || category.NameRu.Contains(text, StringComparison.OrdinalIgnoreCase);

    private KnownNomenclature Known(Nomenclature nomenclature) =>
        new(
            nomenclature,
            BundledCategories.Of(nomenclature).Length,
            stored[nomenclature.Id].Count(),
            [
                .. Core
                    .Nomenclatures.All.Select(n => n.Id)
                    .Where(id => id != nomenclature.Id && ConversionChain.Find(nomenclature.Id, id, Steps).Length > 0),
            ]
        );
}
