using System.Globalization;

namespace Visavis.Core;

/// <summary>Who belongs to which group, and since when. Source: the acts of the organisations, named row by row in the table.</summary>
public static class Groups
{
    private static readonly Lazy<Membership[]> Loaded = new(() => [.. Csv.Rows("groups.csv").Select(MembershipOf)]);

    private static readonly Lazy<Dictionary<string, string>> Counts = new(() =>
        Csv.Rows("group-counts.csv").ToDictionary(r => r["group"], r => r["counted_as"], StringComparer.Ordinal)
    );

    /// <summary>All memberships, as the table lists them.</summary>
    public static IReadOnlyList<Membership> All => Loaded.Value;

    /// <summary>The members during the whole of a period, sorted by code.</summary>
    /// <exception cref="KeyNotFoundException">No such group.</exception>
    public static IReadOnlyList<Economy> Members(string group, Period period)
    {
        var rows = All.Where(m => m.Group == group).ToList();
        if (rows.Count == 0)
        {
            throw new KeyNotFoundException($"Unknown group: {group}");
        }
        return
        [
            .. rows.Where(m =>
                    (m.From is null || m.From <= period.FirstDay) && (m.To is null || m.To >= period.LastDay)
                )
                .Select(m => m.Member)
                .Distinct()
                .OrderBy(m => m.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>The group of the members that publishers' totals of a group count; absent where they count those that its acts name.</summary>
    /// <param name="group">Code of the group.</param>
    public static string? CountedAs(string group) => Counts.Value.GetValueOrDefault(group);

    /// <summary>Whether a group is only another's members as publishers count them: no text names it.</summary>
    /// <param name="group">Code of the group.</param>
    public static bool IsCount(string group) => Counts.Value.ContainsValue(group);

    private static Membership MembershipOf(Dictionary<string, string> row) =>
        new(
            row["group"],
            Economies.Find(row["member"]),
            row["from"].Length == 0 ? null : Day(row["from"]),
            row["to"].Length == 0 ? null : Day(row["to"]),
            row["note"],
            row["source"]
        );

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One member of one group for some time.</summary>
/// <param name="Group">Code of the group.</param>
/// <param name="Member">Who.</param>
/// <param name="From">First day; absent where it always belonged.</param>
/// <param name="To">Last day; absent where it still belongs.</param>
/// <param name="Note">What has to be said beside it.</param>
/// <param name="Source">The act.</param>
public sealed record Membership(string Group, Economy Member, DateOnly? From, DateOnly? To, string Note, string Source)
{
    /// <summary>Whether it belongs on a day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);
}
