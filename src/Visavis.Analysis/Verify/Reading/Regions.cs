namespace Visavis.Analysis.Verify.Reading;

/// <summary>Parts of a country, whose trade is not the country's: Псковская область, the province of Ontario.</summary>
internal static class Regions
{
    /// <summary>Whether a word names a kind of region.</summary>
    public static bool Is(Token token) =>
        token.IsWord
        && (
            token.Begins("област", "провинц", "регион", "губерни", "province", "oblast")
            || token.Key is "края" or "краю" or "region" or "region's"
        );
}
