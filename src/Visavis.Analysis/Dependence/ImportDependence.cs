using Visavis.Econometrics;

namespace Visavis.Analysis.Dependence;

/// <summary>
/// Judges from three signs, and from three years, whether an economy or an area depends on an import. The signs are the
/// measures concentration-of-suppliers, concentration-of-world-exports and product-imports-to-exports (GeoDep: Lefebvre and
/// Wibaux 2024), or concentration-of-outside-suppliers, outside-share-in-imports and outside-imports-to-exports (CDI:
/// European Commission, SWD(2021) 352). Where nothing is exported any import exceeds the exports.
/// </summary>
public static class ImportDependence
{
    /// <summary>Years that are judged together, and how many of them decide.</summary>
    public const int Window = 3;

    private const int Enough = 2;

    /// <summary>One economy, one product, one year, by GeoDep.</summary>
    /// <param name="supply">Sums of the year, none negative.</param>
    /// <param name="thresholds">What each sign must exceed.</param>
    public static DependenceClass InYear(ProductSupply supply, DependenceThresholds thresholds)
    {
        var imports = supply.ImportsBySupplier.Sum();
        if (supply.ImportsBySupplier.IsEmpty)
        {
            return DependenceClass.Unknown;
        }
        if (
            imports <= thresholds.ImportsToExports * supply.Exports
            || Concentration.Herfindahl(supply.ImportsBySupplier.AsSpan()) <= thresholds.Concentration
        )
        {
            return DependenceClass.NotDependent;
        }
        return supply.WorldExportsByExporter.Sum() == 0
            ? DependenceClass.Unknown
            : ClassOf(Concentration.Herfindahl(supply.WorldExportsByExporter.AsSpan()) > thresholds.Concentration);
    }

    /// <summary>One area, one product, one year, by the Commission's three indicators.</summary>
    /// <param name="supply">Sums of the year, none negative.</param>
    /// <param name="thresholds">What each sign must exceed.</param>
    public static DependenceClass InYear(AreaSupply supply, DependenceThresholds thresholds)
    {
        if (supply.ImportsByOutsideSupplier.IsEmpty)
        {
            return DependenceClass.Unknown;
        }
        var outside = supply.ImportsByOutsideSupplier.Sum();
        return ClassOf(
            outside > thresholds.ImportsToExports * supply.Exports
                && outside > thresholds.OutsideShare * (outside + supply.ImportsWithinArea)
                && Concentration.Herfindahl(supply.ImportsByOutsideSupplier.AsSpan()) > thresholds.Concentration
        );
    }

    /// <summary>Three years together: what at least two of them say; otherwise not known.</summary>
    /// <param name="years">Classes of three consecutive years, in order.</param>
    /// <exception cref="ArgumentException">Another number of years.</exception>
    public static DependenceClass Over(ReadOnlySpan<DependenceClass> years)
    {
        if (years.Length != Window)
        {
            throw new ArgumentException($"{Window} years are judged together; got {years.Length}.", nameof(years));
        }
        return years.Count(DependenceClass.Dependent) >= Enough ? DependenceClass.Dependent
            : years.Count(DependenceClass.NotDependent) >= Enough ? DependenceClass.NotDependent
            : DependenceClass.Unknown;
    }

    private static DependenceClass ClassOf(bool isDependent) =>
        isDependent ? DependenceClass.Dependent : DependenceClass.NotDependent;
}
