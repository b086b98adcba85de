using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Visavis.House.Tests;

/// <summary>A page of the documentation: a Markdown file of the repository.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
/// <param name="Document">What is in it.</param>
internal sealed record SitePage(string Path, MarkdownDocument Document)
{
    public static MarkdownPipeline Pipeline { get; } =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <summary>The first heading.</summary>
    public string Title => Headings.Select(h => Words(h.Inline)).FirstOrDefault(Path);

    /// <summary>Where it lies in the site.</summary>
    public string Html => Path == "README.md" ? "index.html" : System.IO.Path.ChangeExtension(Path, ".html");

    /// <summary>What an address may name behind a hash.</summary>
    public IEnumerable<string> Anchors => Headings.Select(h => h.GetAttributes().Id).OfType<string>();

    /// <summary>Links to other files of the repository, and pictures.</summary>
    public IEnumerable<LinkInline> Links =>
        Document
            .Descendants<LinkInline>()
            .Where(l => l.Url is { Length: > 0 } url && !url.Contains(':', StringComparison.Ordinal));

    private IEnumerable<HeadingBlock> Headings => Document.Descendants<HeadingBlock>();

    public static SitePage Read(string path) =>
        new(path, Markdown.Parse(File.ReadAllText(Repository.File(path.Split('/'))), Pipeline));

    /// <summary>What a link of this page leads to: a file from the root of the repository, and what stands behind the hash.</summary>
    public (string File, string Anchor) Target(LinkInline link)
    {
        var parts = link.Url!.Split('#');
        var beside = System.IO.Path.GetDirectoryName(Path)!;
        var whole = System.IO.Path.GetFullPath(System.IO.Path.Combine("/", beside, parts[0]));
        var file = parts[0].Length == 0 ? Path : whole.TrimStart('/').Replace('\\', '/');
        return (file, parts.Length > 1 ? parts[1] : "");
    }

    private static string Words(ContainerInline? inline) =>
        string.Concat(inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString()) ?? []);
}
