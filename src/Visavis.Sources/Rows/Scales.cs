using System.Globalization;

namespace Visavis.Sources;

/// <summary>Powers of ten in a column of their own, as SDMX writes UNIT_MULT: 0 to 12, nothing for 0.</summary>
internal sealed class Scales(Manifest manifest)
{
    private const int Highest = 12;

    public bool TryGet(string text, out sbyte scale)
    {
        var isWord = manifest.Scales.TryGetValue(text, out var power);
        scale = (sbyte)power;
        var isNumber = isWord || sbyte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out scale);
        return text.Length == 0 || (isNumber && scale is >= 0 and <= Highest);
    }
}
