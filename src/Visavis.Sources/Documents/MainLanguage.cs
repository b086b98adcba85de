using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Tells the language of a document by its letters.</summary>
internal static class MainLanguage
{
    /// <summary>Russian where more of the letters are Cyrillic than Latin.</summary>
    public static Language Of(IEnumerable<TextBlock> blocks)
    {
        var (cyrillic, latin) = (0L, 0L);
        foreach (var c in blocks.SelectMany(Texts).SelectMany(t => t))
        {
            cyrillic += c is >= 'А' and <= 'я' ? 1 : 0;
            latin += char.IsAsciiLetter(c) ? 1 : 0;
        }
        return cyrillic > latin ? Language.Ru : Language.En;
    }

    private static IEnumerable<string> Texts(TextBlock block) =>
        block.Rows.SelectMany(r => r.Cells).Select(c => c.Text).Prepend(block.Text.Text);
}
