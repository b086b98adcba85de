using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>What draws the charts in a page: the packed script, and the few lines that unpack it. The policy names both by their hash.</summary>
internal static class PageScript
{
    private static readonly Lazy<string> Packed = new(() => Convert.ToBase64String(Resource.Bytes("page.js.gz")));
    private static readonly Lazy<string> Loader = new(() => Resource.Text("loader.js"));
    private static readonly Lazy<string> PageHash = new(() => Resource.Text("page.sha256"));

    /// <summary>The sources of scripts that the policy lets run.</summary>
    public static string Policy => $"script-src 'sha256-{Hash(Loader.Value)}' 'sha256-{PageHash.Value}'; ";

    /// <summary>The last elements of the page.</summary>
    public static object[] Elements() =>
        [
            new XElement("script", At("type", "application/gzip"), At("id", RenderIds.Charts), Packed.Value),
            "\n",
            El("script", Loader.Value),
            "\n",
        ];

    /// <summary>Hash of a text, as a policy writes it.</summary>
    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
