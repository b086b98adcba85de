using Visavis.DuckDb;

namespace Visavis.Workbench.Exports;

/// <summary>A form in which other programs take trade figures: a header, a query, and what a row of it is written as. One is there because its class exists.</summary>
internal abstract class ExportFormat
{
    private static readonly Lazy<ExportFormat[]> Found = new(() =>
        [
            .. typeof(ExportFormat)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(ExportFormat)) && !t.IsAbstract)
                .Select(t => (ExportFormat)Activator.CreateInstance(t)!)
                .OrderBy(f => f.Name, StringComparer.Ordinal),
        ]
    );

    /// <summary>Every form, by name.</summary>
    public static IReadOnlyList<ExportFormat> All => Found.Value;

    /// <summary>What <c>--as</c> calls it.</summary>
    public abstract string Name { get; }

    /// <summary>The first line.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>Whether it has one place for a movement, whatever its valuation and the rest of its frame.</summary>
    public virtual bool TakesOneFrame => true;

    /// <summary>A query over the view <c>chosen</c>, which holds the observations asked for, in the order in which they are written.</summary>
    public abstract string Sql { get; }

    /// <summary>Writes a row; gives false where the form has no place for it.</summary>
    public abstract bool Write(CsvLine line, in DuckDbRow row);
}
