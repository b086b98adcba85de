using System.Globalization;
using Visavis.Core;

namespace Visavis.Reports.Pdf;

/// <summary>What may stand in the way of a PDF.</summary>
internal static class PdfTexts
{
    public static Problem NoChromium() => Problem.Of(Wording.Book, "PDF001");

    public static Problem Failed(string program, string why) =>
        Problem.Of(Wording.Book, "PDF002", ("place", program), ("why", why));

    public static Problem TooSlow(string program, TimeSpan patience) =>
        Problem.Of(
            Wording.Book,
            "PDF003",
            ("place", program),
            ("seconds", patience.TotalSeconds.ToString("0", CultureInfo.InvariantCulture))
        );
}
