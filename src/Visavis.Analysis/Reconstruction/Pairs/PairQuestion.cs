using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>What is to be reconstructed: the goods that two economies traded, year by year.</summary>
/// <param name="A">One economy; exports are its exports.</param>
/// <param name="B">The other.</param>
/// <param name="FirstYear">First year of the system; evidence before it is not used.</param>
/// <param name="LastYear">Last year.</param>
/// <param name="Side">By whose definition: what this side would publish; absent for the movement itself, FOB.</param>
/// <param name="MembersOf">Members of a group as its totals count them, in a period.</param>
public sealed record PairQuestion(
    Economy A,
    Economy B,
    int FirstYear,
    int LastYear,
    Economy? Side,
    Func<Economy, Period, IReadOnlyList<Economy>> MembersOf
)
{
    /// <summary>First year that is answered; earlier ones are history that the later rest on.</summary>
    public int FirstAnswered { get; init; } = FirstYear;

    /// <summary>Length of the periods that are answered, months: 12, 3 or 1.</summary>
    public int Months { get; init; } = 12;

    /// <summary>Parts of years that are answered besides.</summary>
    public IReadOnlyList<Period> Also { get; init; } = [];

    /// <summary>What the movement model expects of dark years; empty where there is no model.</summary>
    public IReadOnlyList<PairMovement> Movements { get; init; } = [];

    /// <summary>Ids of evidence that is taken at its printed word: its rounding is all the error that it has.</summary>
    public IReadOnlySet<string> Held { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>How many draws the intervals rest on.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Seed of the draws.</summary>
    public ulong Seed { get; init; } = 20220101;

    /// <summary>Threads that draw; the answer is the same at any number.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>The periods that are answered, in order.</summary>
    public IEnumerable<Period> Periods =>
        from year in Enumerable.Range(FirstAnswered, LastYear - FirstAnswered + 1)
        from part in Enumerable.Range(0, 12 / Months)
        select Period.Of((12 * year) + (part * Months), Months);

    /// <summary>An amount that trade of the pair has the size of, for the errors of balances: US dollars.</summary>
    internal double Size { get; init; }

    internal bool IsOne(Economy economy) => economy.Equals(A) || economy.Equals(B);

    internal bool IsPair(Economy exporter, Economy importer) =>
        (exporter.Equals(A) && importer.Equals(B)) || (exporter.Equals(B) && importer.Equals(A));

    internal bool IsOfPair(Testimony testimony) => testimony.Cells.All(c => IsPair(c.Exporter, c.Importer));

    internal Economy OtherThan(Economy one) => one.Equals(A) ? B : A;
}
