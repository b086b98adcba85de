using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What is wrong with a file as a whole, in the words of the phrasebook.</summary>
/// <param name="key">The text.</param>
/// <param name="values">What fills its holes.</param>
internal abstract class WordedException(string key, params (string Name, object Value)[] values)
    : Exception(Texts.Book.Speaking(Language.En).Text(key, values))
{
    public string In(Speech say) => say.Text(key, values);
}

/// <summary>Something unpacks to more than is allowed.</summary>
internal sealed class TooMuchException(string key, params (string Name, object Value)[] values)
    : WordedException(key, values);

/// <summary>A workbook lacks a part of itself.</summary>
internal sealed class BrokenWorkbookException(string key, params (string Name, object Value)[] values)
    : WordedException(key, values);
