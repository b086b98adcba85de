using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells the list of references, where every number belongs to a work that is cited.</summary>
internal static class References
{
    private const int Longest = 6;
    private static readonly string[] Heads =
    [
        "литература",
        "источники",
        "библиография",
        "references",
        "bibliography",
        "sources",
        "литературы",
        "источников",
        "библиографический",
    ];
    private static readonly string[] Ends =
    [
        "приложение",
        "приложения",
        "appendix",
        "annex",
        "заключение",
        "conclusion",
        "abstract",
        "аннотация",
    ];

    /// <summary>Whether a block is the heading of the list.</summary>
    public static bool IsHead(BlockPieces block) => IsShort(block, Heads);

    /// <summary>Whether a block begins another part.</summary>
    public static bool IsEnd(BlockPieces block) =>
        IsShort(block, Ends) || (block.Block.Kind == BlockKind.Heading && !IsHead(block));

    private static bool IsShort(BlockPieces block, string[] words) =>
        block.Block.Kind is BlockKind.Heading or BlockKind.Paragraph
        && block.Text.Tokens.Count is > 0 and <= Longest
        && block.Text.Tokens.Exists(t => words.Contains(t.Key))
        && block.Text.Text.Trim() is var text
        && !text.EndsWith('.')
        && char.IsUpper(text[0]);
}
