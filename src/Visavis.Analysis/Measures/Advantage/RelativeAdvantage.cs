namespace Visavis.Analysis.Measures;

/// <summary>Vollrath's relative advantage in one direction of trade: nothing is counted on both sides of a ratio.</summary>
internal static class RelativeAdvantage
{
    public static Measured Of(double product, double other, double othersProduct, double othersOther) =>
        other == 0 || othersProduct == 0 || othersOther == 0
            ? Measured.Undefined("nothing to compare with")
            : Measured.Of(product / other / (othersProduct / othersOther));
}
