using System.Globalization;
using Visavis.Core;

namespace Visavis.Reports.Pdf;

/// <summary>What may stand in the way of a PDF.</summary>
internal static class PdfTexts
{
    private const string Need = "A PDF is printed by chromium.";
    private const string WayOut =
        "name a chromium that runs here: VISAVIS_CHROMIUM=PROGRAM; or print the HTML from a browser";

    public static Problem NoChromium() =>
        new(
            "PDF001",
            Need,
            "no chromium, chromium-browser or google-chrome on the PATH",
            "PATH",
            "install chromium, or name it: VISAVIS_CHROMIUM=PROGRAM; or print the HTML from a browser"
        );

    public static Problem Failed(string program, string why) => new("PDF002", Need, why, program, WayOut);

    public static Problem TooSlow(string program, TimeSpan patience) =>
        new(
            "PDF003",
            Need,
            string.Create(
                CultureInfo.InvariantCulture,
                $"it had not ended after {patience.TotalSeconds:0} s and was stopped"
            ),
            program,
            WayOut
        );
}
