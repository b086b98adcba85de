using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>What a script unpacks when it is needed: gzip in base64, a tenth to a third of its size.</summary>
internal static class Packed
{
    /// <summary>An element that holds a text; the class or id tells the script what it is.</summary>
    public static XElement Element(XAttribute name, string text) => Element(name, Gzip(Encoding.UTF8.GetBytes(text)));

    /// <summary>An element that holds what was packed before.</summary>
    public static XElement Element(XAttribute name, byte[] gzip) =>
        new("script", At("type", "application/gzip"), name, Convert.ToBase64String(gzip));

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }
}
