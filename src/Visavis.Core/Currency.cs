namespace Visavis.Core;

/// <summary>A currency by its ISO 4217 code. Dollars, euros and roubles never add up.</summary>
public readonly record struct Currency
{
    private readonly string? code;

    /// <param name="code">Three capital letters.</param>
    /// <exception cref="ArgumentException">The code is not three capital letters.</exception>
    public Currency(string code)
    {
        if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"A currency is three capital letters: {code}", nameof(code));
        }
        this.code = code;
    }

    /// <summary>United States dollar.</summary>
    public static Currency UsDollar { get; } = new("USD");

    /// <summary>Euro.</summary>
    public static Currency Euro { get; } = new("EUR");

    /// <summary>ISO 4217 code; XXX where no currency is involved.</summary>
    public string Code => code ?? "XXX";

    /// <inheritdoc/>
    public override string ToString() => Code;
}
