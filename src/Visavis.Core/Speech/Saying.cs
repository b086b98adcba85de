namespace Visavis.Core;

/// <summary>A text that is said when it is known in which language.</summary>
/// <param name="book">Where its words lie.</param>
/// <param name="text">Says it.</param>
public sealed class Saying(Phrasebook book, Func<Speech, string> text)
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => text(book.Speaking(language));

    /// <summary>The text in English.</summary>
    public override string ToString() => In(Language.En);
}
