using Visavis.Core;

namespace Visavis.Analysis.Gravity;

/// <summary>Economies that belong together, for ever or by the validity of their membership.</summary>
public sealed class Bloc
{
    private readonly HashSet<string> members;
    private readonly ILookup<string, Membership> memberships;
    private readonly int firstYear;

    private Bloc(string name, IEnumerable<string> members, IEnumerable<Membership> memberships, int firstYear)
    {
        (Name, this.firstYear) = (name, firstYear);
        this.members = members.ToHashSet(StringComparer.Ordinal);
        this.memberships = memberships.ToLookup(m => m.Member.Code, StringComparer.Ordinal);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>A group of our own table, each member as long as it belonged.</summary>
    /// <param name="group">Code of the group; one without rows has no member.</param>
    public static Bloc ByTable(string group) => new(group, [], Groups.All.Where(m => m.Group == group), int.MinValue);

    /// <summary>Economies named one by one.</summary>
    /// <param name="name">What the bloc is called.</param>
    /// <param name="codes">Their codes as the file writes them.</param>
    /// <param name="firstYear">The first year in which they belong together.</param>
    public static Bloc OfCodes(string name, IEnumerable<string> codes, int firstYear = int.MinValue) =>
        new(name, codes, [], firstYear);

    /// <summary>The bloc as it stood at the end of a year, as if it had always been so.</summary>
    /// <param name="year">The year.</param>
    public Bloc Frozen(int year) =>
        memberships.Count == 0
            ? new(Name, members, [], int.MinValue)
            : new(
                Name,
                memberships
                    .SelectMany(m => m)
                    .Where(m => m.HoldsOn(Period.Year(year).LastDay))
                    .Select(m => m.Member.Code),
                [],
                int.MinValue
            );

    /// <summary>Whether an economy belongs to it at the end of a year.</summary>
    /// <param name="trader">The economy.</param>
    /// <param name="year">The year.</param>
    public bool Has(Trader trader, int year) =>
        (year >= firstYear && (members.Contains(trader.Code) || IsNamed(trader)))
        || (trader.Economy is { } economy && memberships[economy.Code].Any(m => m.HoldsOn(Period.Year(year).LastDay)));

    private bool IsNamed(Trader trader) => trader.Economy is { } economy && members.Contains(economy.Code);
}
