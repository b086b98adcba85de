using System.Collections.Immutable;

namespace Visavis.Sources;

/// <summary>Which column has which role: the best candidates first, a role once, a column once; figures may be several.</summary>
internal sealed class Assignment
{
    private const int RowsCompared = 500;
    private readonly Dictionary<ColumnFacts, Candidate> roles = [];
    private readonly Dictionary<ColumnFacts, ColumnFacts> labels = [];

    private Assignment(ImmutableArray<ColumnFacts> columns, ImmutableArray<ColumnFacts> across)
    {
        (Columns, Across) = (columns, across);
        var candidates = columns
            .Except(across)
            .SelectMany(c => RoleRules.All.Select(r => r.Try(c)).OfType<Candidate>())
            .ToList();
        var hasFlow = candidates.Any(c => c.Role == Role.Flow);
        var ranked = candidates
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Column.Index)
            // Beside a flow a country is most often the partner: the reporter is the file's own country.
            .ThenBy(c => c.Role == (hasFlow ? Role.Partner : Role.Reporter) ? 0 : 1);
        foreach (var candidate in ranked)
        {
            Take(candidate);
        }
        TakeNumbers();
    }

    /// <summary>All columns, as they stand.</summary>
    public ImmutableArray<ColumnFacts> Columns { get; }

    /// <summary>Columns that stand for periods.</summary>
    public ImmutableArray<ColumnFacts> Across { get; }

    /// <summary>Columns of figures, as they stand.</summary>
    public ImmutableArray<ColumnFacts> Figures => [.. Columns.Where(c => Of(c)?.Role == Role.Value)];

    /// <summary>Whether the figures have no word for what they are but their headers: each is an indicator.</summary>
    public bool AreIndicators { get; private set; }

    /// <summary>What the columns of economies are written in.</summary>
    public ImmutableArray<ColumnFacts> Economies =>
        [.. new[] { In(Role.Reporter), In(Role.Partner) }.OfType<ColumnFacts>()];

    public static Assignment Of(ImmutableArray<ColumnFacts> columns)
    {
        var periods = columns.Where(c => RoleRules.IsPeriod(c.Header)).ToImmutableArray();
        return new(columns, periods.Length >= 2 ? periods : []);
    }

    /// <summary>The candidate that a column became; absent where it has no role.</summary>
    public Candidate? Of(ColumnFacts column) => roles.GetValueOrDefault(column);

    /// <summary>The column that says the same in other words; absent where none does.</summary>
    public ColumnFacts? LabelOf(ColumnFacts column) => labels.GetValueOrDefault(column);

    /// <summary>The column of a role; absent where there is none.</summary>
    public ColumnFacts? In(string role) => Columns.FirstOrDefault(c => Of(c)?.Role == role);

    private void Take(Candidate candidate)
    {
        var isFree = !roles.ContainsKey(candidate.Column) && !labels.ContainsKey(candidate.Column);
        if (!isFree || (candidate.Role != Role.Value && In(candidate.Role) is not null))
        {
            return;
        }
        if (
            candidate.Role is Role.Reporter or Role.Partner
            && Economies.FirstOrDefault(e => IsSame(e, candidate.Column)) is { } named
        )
        {
            labels.Add(candidate.Column, named);
            return;
        }
        roles.Add(candidate.Column, candidate);
    }

    // Without a word for a figure the numbers that are left are figures: one, or one indicator each.
    private void TakeNumbers()
    {
        if (Figures.Length > 0 || Across.Length > 0)
        {
            return;
        }
        var left = Columns
            .Where(c => !roles.ContainsKey(c) && !labels.ContainsKey(c))
            .Select(c => (Column: c, Share: RoleRules.Numbers(c, false)))
            .Where(c => c.Share.Count > 0 && c.Share.Ratio >= 0.9 && !Economies.Any(e => IsSame(e, c.Column)))
            .ToList();
        foreach (var (column, share) in left)
        {
            var reason = Texts.Guessed("content.value", ("count", share.Count), ("all", share.All));
            roles.Add(column, new(column, Role.Value, share.Ratio / 2, [reason]));
        }
        AreIndicators = left.Count > 1;
    }

    /// <summary>Whether two columns name the same economies, row by row.</summary>
    private static bool IsSame(ColumnFacts one, ColumnFacts other)
    {
        var (of, with) = (EconomyFacts.Best([one]), EconomyFacts.Best([other]));
        var both = one
            .Texts.Zip(other.Texts)
            .Take(RowsCompared)
            .Distinct()
            .Select(p => (EconomyFacts.Find(of, p.First), EconomyFacts.Find(with, p.Second)))
            .Where(p => p.Item1 is not null && p.Item2 is not null)
            .ToList();
        return both.Count > 1 && both.Count(p => p.Item1!.Equals(p.Item2)) >= 0.9 * both.Count;
    }
}
