using System.Net;
using Markdig;
using Markdig.Syntax.Inlines;

namespace Visavis.House.Tests;

/// <summary>The documentation as a site that needs no server: README and docs/, each page with the way to all others.</summary>
internal sealed class Site
{
    private const string Style = "style.css";

    private static readonly (string Folder, string Name)[] Groups =
    [
        ("", "Start"),
        ("docs", "The house"),
        ("docs/how-to", "How to"),
        ("docs/methods", "Methods"),
        ("docs/sources", "Sources"),
        ("docs/decisions", "Decisions"),
    ];

    private readonly Dictionary<string, SitePage> byPath = Pages().ToDictionary(p => p.Path, StringComparer.Ordinal);

    public IEnumerable<SitePage> All => byPath.Values;

    /// <summary>Links that lead nowhere, one a line.</summary>
    public IEnumerable<string> Broken =>
        from page in All
        from link in page.Links
        let target = page.Target(link)
        where !Exists(target.File, target.Anchor)
        select $"{page.Path}: {link.Url}";

    /// <summary>Writes it into a folder, new.</summary>
    public void Write(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        foreach (var page in All)
        {
            Lead(page, folder);
            Save(folder, page.Html, Whole(page));
        }
        Copy(Repository.File("src", "Visavis.Reports", "Html", Style), Path.Combine(folder, Style));
    }

    // Pages lead to pages; pictures and examples come along; what is neither stays in the repository, and is named only.
    private void Lead(SitePage page, string folder)
    {
        foreach (var link in page.Links.ToList())
        {
            var (file, anchor) = page.Target(link);
            var source = Repository.File(file.Split('/'));
            if (byPath.TryGetValue(file, out var to))
            {
                link.Url = $"{Up(page)}{to.Html}{(anchor.Length > 0 ? $"#{anchor}" : "")}";
            }
            else if (file.StartsWith("docs/", StringComparison.Ordinal) && File.Exists(source))
            {
                Copy(source, Path.Combine(folder, file));
                link.Url = Up(page) + file;
            }
            else
            {
                link.ReplaceBy(new LiteralInline(file));
            }
        }
    }

    private string Whole(SitePage page) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Escaped(page.Title)} · Visavis</title><link rel="stylesheet" href="{Up(page)}{Style}"></head>
            <body><a class="skip" href="#main">Skip to the text</a><header><p class="origin">Visavis</p></header>
            <nav aria-label="Contents">{string.Concat(Groups.Select(g => Contents(page, g.Folder, g.Name)))}</nav>
            <main id="main">{page.Document.ToHtml(SitePage.Pipeline)}</main></body></html>
            """;

    private string Contents(SitePage here, string folder, string name)
    {
        var lines = All.Where(p => Path.GetDirectoryName(p.Path) == folder)
            .OrderBy(p => p.Title, StringComparer.OrdinalIgnoreCase)
            .Select(p =>
                $"<li><a href=\"{Up(here)}{p.Html}\"{(p == here ? " aria-current=\"page\"" : "")}>{Escaped(p.Title)}</a></li>"
            );
        return $"<p class=\"label\">{name}</p><ol>{string.Concat(lines)}</ol>";
    }

    private bool Exists(string file, string anchor) =>
        byPath.TryGetValue(file, out var page)
            ? anchor.Length == 0 || page.Anchors.Contains(anchor, StringComparer.Ordinal)
            : Path.Exists(Repository.File(file.Split('/')));

    private static string Up(SitePage page) => string.Concat(Enumerable.Repeat("../", page.Path.Count(c => c == '/')));

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static IEnumerable<SitePage> Pages() =>
        Directory
            .EnumerateFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Append("README.md")
            .Order(StringComparer.Ordinal)
            .Select(SitePage.Read);

    private static void Save(string folder, string path, string text)
    {
        var whole = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        File.WriteAllText(whole, text);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }
}
