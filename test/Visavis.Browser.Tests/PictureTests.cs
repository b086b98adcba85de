using System.Globalization;
using Microsoft.Playwright;

namespace Visavis.Browser.Tests;

/// <summary>Pages look as they looked when somebody looked at them. Pictures are kept small and compared within a tolerance: letters may be drawn a little otherwise, nothing may stand elsewhere.</summary>
[Collection(DashboardCollection.Name)]
public sealed class PictureTests(Dashboard dashboard)
{
    // Of 255 steps of a colour, and of all pixels of the small picture.
    private const int SameColour = 48;
    private const double MostElsewhere = 0.03;

    private static readonly string Stored = Repository.File("test", "Visavis.Browser.Tests", "pictures");
    private static readonly string Font = Path.Combine(AppContext.BaseDirectory, "charts", "DejaVuSans.ttf");

    [ChromiumTheory]
    [InlineData("overview", "/BLR/RUS?lang=en", 1280, false)]
    [InlineData("overview-phone-dark", "/BLR/RUS?lang=ru", 360, true)]
    [InlineData("flows", "/KGZ/RUS/flows?from=2020&to=2023&lang=en", 1280, false)]
    [InlineData("documents", "/BLR/RUS/documents?lang=en", 1280, true)]
    public async Task A_page_looks_as_it_is_stored(string name, string view, int width, bool dark)
    {
        await using var open = await OpenView.Of(dashboard, view, width, dark);
        await WriteInOurFont(open.Page);
        if (name == "documents")
        {
            await CheckTheArticle(open.Page);
        }
        await open.Settled();
        await open.Page.WaitForFunctionAsync(Drawn);
        // The dashboard's own policy would not let its page read a picture.
        var desk = await open.Page.Context.NewPageAsync();
        var seen = await Small(desk, await open.Page.ScreenshotAsync(), width > 600 ? 4 : 2);
        var path = Path.Combine(Stored, $"{name}.png");
        // VISAVIS_UPDATE=1 stores it anew: look at it before it is committed.
        if (Environment.GetEnvironmentVariable("VISAVIS_UPDATE") == "1")
        {
            await File.WriteAllBytesAsync(path, seen);
        }
        var elsewhere = await Compare(desk, await File.ReadAllBytesAsync(path), seen);
        if (elsewhere > MostElsewhere)
        {
            await File.WriteAllBytesAsync(Path.Combine(AppContext.BaseDirectory, $"{name}.png"), seen);
        }
        Assert.True(
            elsewhere <= MostElsewhere,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{elsewhere:P1} of {name} looks otherwise; what was seen lies beside the test's programs"
            )
        );
    }

    // What is in sight and a little below it is drawn.
    private const string Drawn = """
        () => [...document.querySelectorAll(".chart")]
          .every((chart) => chart.dataset.drawn || chart.getBoundingClientRect().top > innerHeight)
        """;

    // A machine without our fonts would break every line elsewhere.
    private static async Task WriteInOurFont(IPage page)
    {
        await page.RouteAsync("**/pinned.ttf", route => route.FulfillAsync(new() { Path = Font }));
        await page.AddStyleTagAsync(
            new()
            {
                Content = """
                @font-face { font-family: Pinned; src: url("/pinned.ttf"); }
                * { font-family: Pinned !important; letter-spacing: 0 !important; }
                """,
            }
        );
        await page.EvaluateAsync("document.fonts.load('16px Pinned')");
    }

    private static async Task CheckTheArticle(IPage page)
    {
        await page.Locator(".drop input").SetInputFilesAsync(Repository.File("docs", "how-to", "check-example.md"));
        await Assertions.Expect(page.Locator(".checked aside").First).ToBeVisibleAsync();
        await page.Locator("#check-heading").EvaluateAsync("(heading) => heading.scrollIntoView()");
    }

    private static async Task<byte[]> Small(IPage page, byte[] picture, int times) =>
        Convert.FromBase64String(
            await page.EvaluateAsync<string>(
                """
                async ([picture, times]) => {
                  const whole = await createImageBitmap(await (await fetch(picture)).blob());
                  const canvas = new OffscreenCanvas(whole.width / times, whole.height / times);
                  const pen = canvas.getContext("2d");
                  pen.imageSmoothingQuality = "high";
                  pen.drawImage(whole, 0, 0, canvas.width, canvas.height);
                  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
                  return btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(""));
                }
                """,
                new object[] { Url(picture), times }
            )
        );

    /// <summary>The share of pixels whose colour is another; all of them where the size is.</summary>
    private static Task<double> Compare(IPage page, byte[] stored, byte[] seen) =>
        page.EvaluateAsync<double>(
            """
            async ([pictures, same]) => {
              const [one, other] = await Promise.all(pictures.map(async (picture) => {
                const whole = await createImageBitmap(await (await fetch(picture)).blob());
                const pen = new OffscreenCanvas(whole.width, whole.height).getContext("2d");
                pen.drawImage(whole, 0, 0);
                return pen.getImageData(0, 0, whole.width, whole.height);
              }));
              if (one.width !== other.width || one.height !== other.height) return 1;
              let elsewhere = 0;
              for (let i = 0; i < one.data.length; i += 4)
                if ([0, 1, 2].some((c) => Math.abs(one.data[i + c] - other.data[i + c]) > same)) elsewhere++;
              return (4 * elsewhere) / one.data.length;
            }
            """,
            new object[] { new[] { Url(stored), Url(seen) }, SameColour }
        );

    private static string Url(byte[] picture) => $"data:image/png;base64,{Convert.ToBase64String(picture)}";
}
