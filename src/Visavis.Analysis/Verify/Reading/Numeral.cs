using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>A number while its text is read, in tokens. What the reader hands out of it, in characters of the document, is a <see cref="FoundNumber"/>.</summary>
internal sealed record Numeral
{
    /// <summary>First and last token of the number alone.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>First and last token with qualifier and unit.</summary>
    public required int PhraseFirst { get; init; }

    public required int PhraseLast { get; init; }

    public required NumberRole Role { get; init; }

    public decimal? Value { get; init; }

    /// <summary>Digits with a point, two of them joined by a dash; empty where there are none.</summary>
    public string Digits { get; init; } = "";

    public Measured Unit { get; init; } = Measured.None;

    public Qualifier Qualifier { get; init; }

    /// <summary>Whether it says by how much: на 5 %, by 5 %, 5 % more.</summary>
    public bool IsBy { get; init; }

    /// <summary>Whether it says from where: с 5 до 7.</summary>
    public bool IsFrom { get; init; }

    /// <summary>Whether it says up to where: до 7, to 7.</summary>
    public bool IsTo { get; init; }

    public bool IsQuantity => Role == NumberRole.Quantity;

    /// <summary>A number that covers some tokens and has nothing around it yet.</summary>
    public static Numeral Over(int first, int last, NumberRole role = NumberRole.Quantity) =>
        new()
        {
            First = first,
            Last = last,
            PhraseFirst = first,
            PhraseLast = last,
            Role = role,
        };

    /// <summary>The same with the digits that are printed, where they are a figure.</summary>
    public Numeral Printing(string digits) =>
        PrintedFigure.TryParse(digits, out var figure) ? this with { Digits = digits, Value = figure.Value } : this;
}

/// <summary>Scale, currency and unit as far as they are printed.</summary>
/// <param name="Scale">th, mn, bn, tn or empty.</param>
/// <param name="Currency">Code or empty.</param>
/// <param name="Other">%, pp, times, t, rank; empty for money and bare numbers.</param>
internal sealed record Measured(string Scale, string Currency, string Other)
{
    public static Measured None { get; } = new("", "", "");

    /// <summary>A unit that is neither scale nor currency.</summary>
    public static Measured Only(string other) => new("", "", other);

    public bool IsNone => Scale.Length + Currency.Length + Other.Length == 0;

    public bool IsMoney => Currency.Length > 0 && Other.Length == 0;

    /// <summary>"USD bn", "%", "th t".</summary>
    public override string ToString() =>
        Other.StartsWith('/') ? $"{Money}{Other}"
        : Other.Length > 0 && Scale.Length > 0 ? $"{Scale} {Other}"
        : Other.Length > 0 ? Other
        : Money;

    private string Money =>
        Currency.Length > 0 && Scale.Length > 0 ? $"{Currency} {Scale}"
        : Currency.Length > 0 ? Currency
        : Scale;
}
