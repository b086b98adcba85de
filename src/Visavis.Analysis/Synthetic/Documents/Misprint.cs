namespace Visavis.Analysis.Synthetic.Documents;

/// <summary>What may go wrong when a number is printed.</summary>
public enum MisprintKind
{
    /// <summary>The decimal mark is in the wrong place.</summary>
    FactorTen,

    /// <summary>The other flow's amount of the same year.</summary>
    SwappedFlow,

    /// <summary>Growth on another year than the one that is named.</summary>
    WrongBase,

    /// <summary>An index (base year = 100) where growth is meant.</summary>
    IndexAsGrowth,

    /// <summary>Two digits that stand side by side change places.</summary>
    SwappedDigits,
}

/// <summary>One number that is to be printed wrong.</summary>
/// <param name="Kind">How.</param>
/// <param name="Seed">Which of those that can be wrong in this way.</param>
public sealed record Misprint(MisprintKind Kind, ulong Seed);
