using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Visavis.Core;

/// <summary>A way to class goods or industries: by technology, by R&amp;D intensity, by end use. Two schemes are never mixed.</summary>
public sealed class ClassScheme
{
    private readonly Lazy<Dictionary<string, string>> classByCode;

    private ClassScheme(string id, string nomenclature, string source, string table, string column)
    {
        (Id, Nomenclature, Source) = (id, nomenclature, source);
        classByCode = new(() =>
            Csv.Rows($"{table}.csv")
                .Where(r => r[column].Length > 0)
                .ToDictionary(r => r["code"], r => r[column], StringComparer.Ordinal)
        );
    }

    /// <summary>Lall (2000), Oxford Development Studies 28(3), 337–369: primary, resource-based, low, medium, high; other for what he leaves out.</summary>
    public static ClassScheme Lall { get; } =
        new("lall-2000", "SITC2", "Lall (2000)", "lall-technology", "technology_class");

    /// <summary>OECD (7 July 2011), ISIC Rev. 3 Technology Intensity Definition: high, medium-high, medium-low, low; manufactures only.</summary>
    public static ClassScheme Oecd2011 { get; } =
        new("oecd-2011", "ISIC3", "OECD (2011)", "oecd-technology-intensity", "technology_class");

    /// <summary>Galindo-Rueda and Verger (2016), OECD Working Papers 2016/04: high, medium-high, medium, medium-low, low; all industries.</summary>
    public static ClassScheme Oecd2016 { get; } =
        new("oecd-2016", "ISIC4", "Galindo-Rueda & Verger (2016)", "oecd-rd-intensity", "technology_class");

    /// <summary>Basic classes of goods in the System of National Accounts by BEC revision 4 (UN 2002): capital, intermediate, consumption, not assigned.</summary>
    public static ClassScheme EndUse { get; } = new("sna-end-use", "BEC4", "United Nations (2002)", "bec4", "end_use");

    /// <summary>All schemes.</summary>
    public static ImmutableArray<ClassScheme> All { get; } = [EndUse, Lall, Oecd2011, Oecd2016];

    /// <summary>Id: <c>lall-2000</c>.</summary>
    public string Id { get; }

    /// <summary>The edition whose codes it classes.</summary>
    public string Nomenclature { get; }

    /// <summary>Whose scheme it is, to cite.</summary>
    public string Source { get; }

    /// <summary>Its classes, sorted.</summary>
    public ImmutableArray<string> Classes =>
        [.. classByCode.Value.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The class of a code: the longest code of the table that it begins with decides, 2423 before 24.</summary>
    /// <param name="code">Code in <see cref="Nomenclature"/>, at least as fine as the table.</param>
    /// <param name="technologyClass">The class.</param>
    /// <returns>False where no code of the table fits: the code is coarser, of another edition, or not classed.</returns>
    public bool TryClass(string code, [NotNullWhen(true)] out string? technologyClass)
    {
        for (var length = code.Length; length > 0; length--)
        {
            if (classByCode.Value.TryGetValue(code[..length], out technologyClass))
            {
                return true;
            }
        }
        technologyClass = null;
        return false;
    }
}
