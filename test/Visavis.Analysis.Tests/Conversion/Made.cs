using Visavis.Analysis.Conversion;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Conversion;

/// <summary>A made-up concordance with every relation: a to A; b and c to B; d to D or E; f and g to F, G or both.</summary>
internal static class Made
{
    public static Nomenclature Hs { get; } = Nomenclatures.Find("HS2022");

    public static Nomenclature Sitc { get; } = Nomenclatures.Find("SITC3");

    public static Concordance Concordance { get; } =
        Of(
            ("010101", "0011"),
            ("020101", "0111"),
            ("020102", "0111"),
            ("030101", "0341"),
            ("030101", "0342"),
            ("030101", "0344"),
            ("040101", "0411"),
            ("040101", "0412"),
            ("040102", "0412"),
            ("999999", "93100")
        );

    public static Concordance Of(params (string From, string To)[] lines) =>
        new(Hs, Sitc, lines.Select(l => Line(l.From, l.To)));

    public static Correspondence Line(string from, string to, decimal? weight = null) =>
        new(new(Hs.Id, Hs.Canonical(from)), new(Sitc.Id, Sitc.Canonical(to)), weight);

    public static CodedValue Value(string code, decimal value, long line = 1) =>
        new(code, value, new("flows.csv", "", line, "code"));

    public static ConversionStep Convert(params CodedValue[] values) =>
        Converter.Convert(values, Concordance, Weighting.Of(Concordance));
}
