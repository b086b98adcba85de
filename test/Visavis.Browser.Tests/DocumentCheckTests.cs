using Microsoft.Playwright;

namespace Visavis.Browser.Tests;

/// <summary>A document is dropped or chosen on the page of documents, and what is wrong with its numbers is shown beside them.</summary>
[Collection(DashboardCollection.Name)]
public sealed class DocumentCheckTests(Dashboard dashboard)
{
    private static readonly string Article = Repository.File("docs", "how-to", "check-example.md");
    private static readonly string Statya = Repository.File("docs", "how-to", "check-example.ru.md");

    // Width and colours change with the language, so that each is looked at once.
    [ChromiumTheory]
    [InlineData("en", 1280, false, "4 certain errors")]
    [InlineData("ru", 360, true, "Несомненных ошибок — 4")]
    public async Task A_chosen_file_is_shown_with_its_findings(string language, int width, bool dark, string told)
    {
        await using var open = await Open(language, width, dark);
        await Choose(open, language == "ru" ? Statya : Article);
        await Assertions.Expect(open.Page.Locator(".check .summary")).ToContainTextAsync(told);
        await Assertions.Expect(open.Page.Locator(".check .findings li.error")).ToHaveCountAsync(4);
        await Assertions.Expect(open.Page.Locator(".checked aside.error")).ToHaveCountAsync(4);
        Assert.Equal(width, await open.Ask<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.Serious(open.Ask<string[]>));
        Assert.Empty(open.Complaints);
    }

    [ChromiumFact]
    public async Task Every_marked_number_leads_to_what_is_known_of_it()
    {
        await using var open = await Open("en");
        await Choose(open, Article);
        await Assertions.Expect(open.Page.Locator("mark.error a").First).ToBeVisibleAsync();
        await Assertions.Expect(open.Page.Locator("mark:not(:has(a))")).ToHaveCountAsync(0);
        Assert.Equal(
            0,
            await open.Ask<int>(
                "[...document.querySelectorAll('.check a[href^=\"#\"]')].filter((a) => !document.getElementById(a.hash.slice(1))).length"
            )
        );
        await open.Page.Locator("mark.error a").First.ClickAsync();
        await Assertions.Expect(open.Page.Locator("#F1")).ToBeFocusedAsync();
        await open.Page.Locator("mark.sound a").First.ClickAsync();
        await Assertions.Expect(open.Page.Locator(".numbers-read")).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(open.Page.Locator(".numbers-read tbody a:focus")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task The_keyboard_alone_chooses_a_file_and_reads_a_finding()
    {
        await using var open = await Open("en");
        await open.Page.Locator(".drop input").FocusAsync();
        var chooser = await open.Page.RunAndWaitForFileChooserAsync(() => open.Page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(Article);
        await open.Page.Locator(".findings a").First.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator("aside#F1")).ToBeInViewportAsync();
        await open.Page.Locator(".check > button").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator(".check")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task A_file_is_dropped_and_another_language_tells_the_same()
    {
        await using var open = await Open("en");
        var text = await File.ReadAllTextAsync(Article);
        var dropped = await open.Page.EvaluateHandleAsync(
            "(text) => { const all = new DataTransfer(); all.items.add(new File([text], 'заметка №1.md')); return all; }",
            text
        );
        await open.Page.DispatchEventAsync(".drop", "drop", new { dataTransfer = dropped });
        await Assertions.Expect(open.Page.Locator(".check .summary")).ToContainTextAsync("4 certain errors");
        await open.Page.Locator("header a[lang=ru]").ClickAsync();
        await Assertions.Expect(open.Page.Locator(".check .summary")).ToContainTextAsync("Несомненных ошибок — 4");
        Assert.Empty(open.Complaints);
    }

    [ChromiumFact]
    public async Task What_cannot_be_read_says_why_and_the_next_file_is_read()
    {
        await using var open = await Open("ru");
        await Choose(open, Repository.File("visavis"), "application.exe");
        await Assertions.Expect(open.Page.Locator(".check .fault .id")).ToHaveTextAsync("DOC004");
        await Assertions.Expect(open.Page.Locator(".check .fault .hint")).Not.ToBeEmptyAsync();
        await Choose(open, Article);
        await Assertions.Expect(open.Page.Locator(".check .fault")).ToHaveCountAsync(0);
        await Assertions.Expect(open.Page.Locator(".check .summary")).ToContainTextAsync("4 ");
    }

    [ChromiumFact]
    public async Task A_text_with_nothing_wrong_says_that_silence_is_no_proof()
    {
        await using var open = await Open("en");
        await open
            .Page.Locator(".drop input")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "short.txt",
                    MimeType = "text/plain",
                    Buffer = "No number at all."u8.ToArray(),
                }
            );
        await Assertions.Expect(open.Page.Locator(".check .empty")).ToContainTextAsync("could be held against");
        await Assertions.Expect(open.Page.Locator(".check .empty .hint")).ToContainTextAsync("not confirmed");
    }

    private Task<OpenView> Open(string language, int width = 1280, bool dark = false) =>
        OpenView.Of(dashboard, $"/BLR/RUS/documents?lang={language}", width, dark);

    private static Task Choose(OpenView open, string path) => open.Page.Locator(".drop input").SetInputFilesAsync(path);

    private static async Task Choose(OpenView open, string path, string name) =>
        await open
            .Page.Locator(".drop input")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/octet-stream",
                    Buffer = await File.ReadAllBytesAsync(path),
                }
            );
}
