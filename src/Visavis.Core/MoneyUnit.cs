using System.Globalization;

namespace Visavis.Core;

/// <summary>A currency and a power of ten: "USD bn" is ten to the ninth dollars.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Exponent">Power of ten of one printed unit: 0, 3, 6, 9 or 12.</param>
public readonly record struct MoneyUnit(Currency Currency, sbyte Exponent)
{
    private static readonly Dictionary<string, sbyte> Words = new(StringComparer.Ordinal)
    {
        [""] = 0,
        ["th"] = 3,
        ["mn"] = 6,
        ["bn"] = 9,
        ["tn"] = 12,
    };

    /// <summary>Reads "USD", "USD th", "USD mn", "USD bn" or "USD tn", in any currency.</summary>
    public static bool TryParse(string text, out MoneyUnit unit)
    {
        unit = default;
        var parts = text.Split(' ', 2);
        var isCurrency = parts[0].Length == 3 && parts[0].All(char.IsAsciiLetterUpper);
        if (!isCurrency || !Words.TryGetValue(parts.Length == 2 ? parts[1] : "", out var exponent))
        {
            return false;
        }
        unit = new MoneyUnit(new Currency(parts[0]), exponent);
        return true;
    }

    /// <summary>The unit as it stands behind a number: "USD bn", "млрд долл.".</summary>
    public string Name(Language language)
    {
        var say = Texts.Book.Speaking(language);
        var key = $"money.{Currency}";
        var currency = say.Has(key) ? say[key] : Currency.Code;
        return Word switch
        {
            null => ToString(),
            "" => currency,
            var word => say.Text($"money.{word}", ("currency", currency)),
        };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Word switch
        {
            null => string.Create(CultureInfo.InvariantCulture, $"{Currency} e{Exponent}"),
            "" => Currency.Code,
            var word => $"{Currency} {word}",
        };

    private string? Word
    {
        get
        {
            var exponent = Exponent;
            return Words.Where(w => w.Value == exponent).Select(w => w.Key).FirstOrDefault();
        }
    }
}
