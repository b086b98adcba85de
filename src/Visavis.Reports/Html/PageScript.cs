using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>The scripts of a page: packed programs, and the few lines that unpack them. The policy names each by its hash.</summary>
internal static class PageScript
{
    private static readonly Lazy<string> Loader = new(() => Resource.Text("loader.js"));

    /// <summary>The sources of scripts that the policy lets run.</summary>
    public static string Policy(bool hasCharts) =>
        $"script-src 'sha256-{Hash(Loader.Value)}' {string.Join(' ', Programs(hasCharts).Select(p => $"'sha256-{Resource.Text($"{p}.sha256")}'"))}; ";

    /// <summary>The last elements of the page.</summary>
    public static object[] Elements(bool hasCharts) =>
        [.. Programs(hasCharts).SelectMany(p => (object[])[Program(p), "\n"]), El("script", Loader.Value), "\n"];

    /// <summary>Hash of a text, as a policy writes it.</summary>
    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string[] Programs(bool hasCharts) => hasCharts ? ["reader", "charts"] : ["reader"];

    private static XElement Program(string name)
    {
        var element = Packed.Element(At("class", "program"), Resource.Bytes($"{name}.js.gz"));
        element.Add(At("id", $"{name}{RenderIds.Script}"));
        return element;
    }
}
