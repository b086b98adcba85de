using System.Globalization;

namespace Visavis.Api.Sdmx;

/// <summary>What every message says of itself. Its time is that of the commit: the same question of the same commit has the same bytes.</summary>
/// <param name="Commit">Number of the commit.</param>
/// <param name="Time">When it was made.</param>
/// <param name="Flow">Id of the data flow; empty for structures.</param>
/// <param name="Language">Language of the names: en, ru.</param>
internal sealed record MessageHead(int Commit, DateTimeOffset Time, string Flow, string Language)
{
    public string Id => string.Create(CultureInfo.InvariantCulture, $"visavis-{Commit}");

    public string Prepared => Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>The name that SDMX gives to a structure of ours.</summary>
    public static string Urn(string package, string kind, string id) =>
        $"urn:sdmx:org.sdmx.infomodel.{package}.{kind}={DataModel.Agency}:{id}({DataModel.Version})";
}
