using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Cuts a text into words, numerals and marks, in one pass.</summary>
internal sealed class Tokens
{
    private const int LongestAddress = 2_000;
    private const int LongestFootnoteMark = 2;
    private const int ShortestMarkedWord = 4;
    private const int LongestMonth = 10;
    private readonly string text;
    private readonly NumeralShape shape;
    private readonly List<Token> tokens = [];
    private int at;

    private Tokens(string text, Language language)
    {
        this.text = text;
        shape = new(text, language);
    }

    public static List<Token> Of(string text, Language language)
    {
        var cutter = new Tokens(text, language);
        cutter.Read();
        return cutter.tokens;
    }

    private void Read()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                at++;
            }
            else if (AddressLength() is > 0 and var length)
            {
                Add(TokenKind.Symbol, length, "@");
            }
            else if (char.IsLetter(c))
            {
                ReadWord();
            }
            else if (char.IsAsciiDigit(c))
            {
                ReadNumeral(Glue.None);
            }
            else
            {
                Add(TokenKind.Symbol, 1, text[at].ToString());
            }
        }
    }

    private void ReadWord()
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetter(text[end]) || (IsInside(end) && !IsBetweenMonths(end))))
        {
            end++;
        }
        var start = at;
        Add(TokenKind.Word, end - start, WordKey.Of(text.AsSpan(start, end - start)));
        var digits = DigitsAt(end);
        var hyphened = end < text.Length && text[end] is '-' or '‑' ? DigitsAt(end + 1) : 0;
        if (digits > 0)
        {
            var isMark =
                digits <= LongestFootnoteMark && end - start >= ShortestMarkedWord && char.IsLower(text[end - 1]);
            ReadNumeral(
                IsCurrency() ? Glue.None
                : isMark ? Glue.Word
                : Glue.Name
            );
        }
        else if (hyphened > 0 && !IsPreposition(start, end))
        {
            at++;
            ReadNumeral(Glue.Name);
        }
    }

    // "USD1.25 trillion", "$US15bn": the digits are an amount and no part of a name.
    private bool IsCurrency() =>
        CurrencyCodes.Has(tokens[^1].Key) || CurrencyCodes.IsOfDollar(tokens, tokens.Count - 1);

    // A hyphen, an apostrophe or a soft break between two letters belongs to the word.
    private bool IsInside(int i) =>
        text[i] is '-' or '‑' or '\'' or '’' or 'ʼ' && i + 1 < text.Length && char.IsLetter(text[i + 1]);

    // "January-June" is two words.
    private bool IsBetweenMonths(int hyphen)
    {
        var behind = hyphen + 1;
        while (behind < text.Length && behind - hyphen <= LongestMonth && char.IsLetter(text[behind]))
        {
            behind++;
        }
        return IsMonth(at, hyphen) && IsMonth(hyphen + 1, behind);
    }

    private bool IsMonth(int start, int end) =>
        end - start <= LongestMonth
        && MonthNames.NumberOf(new(TokenKind.Word, start, end - start, WordKey.Of(text.AsSpan(start, end - start))))
            > 0;

    private bool IsPreposition(int start, int end) => end - start <= 2 && char.IsLower(text[end - 1]);

    private int DigitsAt(int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }
        return end - from;
    }

    private void ReadNumeral(Glue glue)
    {
        var (length, key) = shape.At(at, glue != Glue.None);
        tokens.Add(new(TokenKind.Number, at, length, key, glue));
        at += length;
    }

    // A web or mail address, a DOI: whatever digits it holds count nothing.
    private int AddressLength()
    {
        if (!char.IsLetterOrDigit(text[at]))
        {
            return 0;
        }
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '<' or '['))
        {
            return 0;
        }
        var rest = text.AsSpan(at, Math.Min(text.Length - at, LongestAddress));
        var end = rest.IndexOfAny(" \t\n\u00A0");
        var chunk = end < 0 ? rest : rest[..end];
        var isAddress =
            chunk.Contains("://", StringComparison.Ordinal)
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("doi", StringComparison.OrdinalIgnoreCase) && chunk.Contains('/')
            || chunk.StartsWith("10.", StringComparison.Ordinal) && chunk.Contains('/')
            || chunk.IndexOf('@') > 0;
        return isAddress ? chunk.Length : 0;
    }

    private void Add(TokenKind kind, int length, string key)
    {
        tokens.Add(new(kind, at, length, key));
        at += length;
    }
}
