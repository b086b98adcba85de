using System.Text.Json;

namespace Visavis.Reports.Json;

/// <summary>The spelling of enumerations in files: camelCase.</summary>
internal static class JsonNames
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
