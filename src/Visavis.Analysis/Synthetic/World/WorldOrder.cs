using Visavis.Core;

namespace Visavis.Analysis.Synthetic.World;

/// <summary>What a made-up world is to be like.</summary>
/// <param name="Seed">What everything follows from.</param>
/// <param name="Economies">How many, 3 or more.</param>
/// <param name="Products">How many chapters of goods, 1 to <see cref="MostProducts"/>.</param>
/// <param name="FirstYear">First year.</param>
/// <param name="Years">How many, 1 or more.</param>
public sealed record WorldOrder(ulong Seed, int Economies, int Products, int FirstYear, int Years)
{
    /// <summary>Chapters of the Harmonized System that goods are filed under; what is filed under none is chapter 99.</summary>
    public const int MostProducts = 96;

    /// <summary>Year of the last figures.</summary>
    public int LastYear => FirstYear + Years - 1;

    /// <summary>Reporters that fall silent.</summary>
    public IReadOnlyList<DarkReporter> Dark { get; init; } = [];
}

/// <summary>A reporter that falls silent.</summary>
/// <param name="Economy">Who.</param>
/// <param name="FromYear">First year without any report.</param>
public sealed record DarkReporter(Economy Economy, int FromYear);
