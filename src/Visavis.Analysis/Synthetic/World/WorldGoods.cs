using System.Globalization;

namespace Visavis.Analysis.Synthetic.World;

/// <summary>Chapters that the goods of a made-up world are filed under.</summary>
public static class WorldGoods
{
    /// <summary>Chapter of goods that are filed under none.</summary>
    public const string Unspecified = "99";

    // Chapter 77 of the Harmonized System is reserved: nothing is filed there.
    private const int Reserved = 77;

    /// <summary>Code of a product: chapters 01 to 97, spread over all kinds of goods.</summary>
    /// <param name="product">From 0.</param>
    /// <param name="products">How many there are.</param>
    public static string Chapter(int product, int products)
    {
        var chapter = 1 + (product * WorldOrder.MostProducts / products);
        return (chapter < Reserved ? chapter : chapter + 1).ToString("00", CultureInfo.InvariantCulture);
    }
}
