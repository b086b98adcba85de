using System.Globalization;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>What the WITS country profile of 2019 prints for one economy.</summary>
internal sealed class WitsSummary
{
    public const string World = "World";
    public const string AllProducts = "All Products";
    private const int FirstYear = 2019;
    private readonly Dictionary<(string Partner, string Product, string Indicator, int Year), double> printed = [];

    public WitsSummary(string economy)
    {
        foreach (var row in SharedTable.Rows("wits-summary", $"{economy}_2019.csv"))
        {
            // The one indicator with a comma in its name is not asked for.
            foreach (var (place, text) in row.Index().Skip(5).Where(f => !string.IsNullOrWhiteSpace(f.Item)))
            {
                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                {
                    printed[(row[1], row[2], row[4], FirstYear - (place - 5))] = value;
                }
            }
        }
    }

    public double this[string partner, string product, string indicator, int year] =>
        printed[(partner, product, indicator, year)];

    public bool Has(string partner, string product, string indicator, int year) =>
        printed.ContainsKey((partner, product, indicator, year));

    /// <summary>Everything printed for one indicator.</summary>
    public IEnumerable<(string Partner, string Product, int Year, double Value)> Of(string indicator) =>
        printed
            .Where(p => p.Key.Indicator == indicator)
            .Select(p => (p.Key.Partner, p.Key.Product, p.Key.Year, p.Value))
            .OrderBy(p => (p.Partner, p.Product, p.Year));
}
