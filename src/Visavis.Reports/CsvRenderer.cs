using Visavis.Reports.Csv;
using Visavis.Reports.Flat;

namespace Visavis.Reports;

/// <summary>
/// A CSV file of every table and of the data of every figure, with a datapackage.json that describes them (Frictionless).
/// The files are for programs: RFC 4180, UTF-8 without a mark, commas, decimal points, all digits of a value in its printed unit.
/// </summary>
public static class CsvRenderer
{
    /// <summary>The files; the same report gives the same bytes.</summary>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public static IReadOnlyList<RenderedFile> Render(Report report)
    {
        var context = new RenderContext(report);
        var tables = FlatTable
            .All(context)
            .Select(t => (Table: t, File: RenderedFile.Of($"{t.Table.Id}.csv", CsvTable.Of(t))))
            .ToList();
        return [.. tables.Select(t => t.File), RenderedFile.Of("datapackage.json", DataPackage.Of(context, tables))];
    }
}
