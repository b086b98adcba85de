using Visavis.Core;

namespace Visavis.Analysis.Synthetic.Documents;

/// <summary>What of trade a number counts.</summary>
public enum TradeFigure
{
    /// <summary>Exports of the reporter.</summary>
    Export,

    /// <summary>Imports of the reporter.</summary>
    Import,

    /// <summary>Exports and imports together.</summary>
    Turnover,

    /// <summary>Exports less imports.</summary>
    Balance,
}

/// <summary>A number that a made-up document prints, and what it truly is: known from the writing, not from reading it (that is a <see cref="Verify.Reading.FoundNumber"/>).</summary>
public sealed record WrittenNumber
{
    /// <summary>Where in the order of the document it comes, from 0.</summary>
    public required int Id { get; init; }

    /// <summary>How it is put: a level, growth, a share, an index, so many times.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>What of trade it counts.</summary>
    public required TradeFigure Figure { get; init; }

    /// <summary>The partner; the world where it is the whole of a share.</summary>
    public required Economy Partner { get; init; }

    /// <summary>A group of goods of <see cref="PairFigures.Groups"/>, or <c>TOTAL</c>.</summary>
    public required string Commodity { get; init; }

    /// <summary>Which year it is about.</summary>
    public required int Year { get; init; }

    /// <summary>The year that it is compared with; absent where it is not.</summary>
    public int? BaseYear { get; init; }

    /// <summary>The exact figure in the printed unit, with its sign: a fall is below zero.</summary>
    public required decimal Value { get; init; }

    /// <summary>Decimals that are printed.</summary>
    public required int Decimals { get; init; }

    /// <summary>USD bn, USD mn, % or times.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether the words around it carry its sign ("fell by"), so that it is printed without.</summary>
    public bool IsUnsigned { get; init; }

    /// <summary>As it should be printed.</summary>
    public required string Right { get; init; }

    /// <summary>As it is printed.</summary>
    public required string Printed { get; init; }

    /// <summary>What is wrong with it; absent where nothing is.</summary>
    public MisprintKind? Wrong { get; init; }

    /// <summary>Line of the document, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Characters before it on its line.</summary>
    public int Column { get; init; }
}

/// <summary>A made-up document.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Numbers">Every number that it prints but years, in order.</param>
public sealed record WrittenDocument(string Text, IReadOnlyList<WrittenNumber> Numbers)
{
    /// <summary>The number that is printed wrong; absent where everything is right.</summary>
    public WrittenNumber? Wrong { get; } = Numbers.FirstOrDefault(n => n.Wrong is not null);
}
