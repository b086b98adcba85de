using System.Globalization;
using Visavis.Analysis.Identities;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Identities;

/// <summary>Seeded random systems against brute force over all subsets.</summary>
public sealed class RandomSystemTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_irreducible_conflict_is_found_and_nothing_else(int seed)
    {
        var evidence = RandomEvidence(new Random(seed), 6);
        var found = new EvidenceSystem(evidence, []).Conflicts(limit: 1_000);
        Assert.False(found.IsTruncated);
        Assert.Equal(ByBruteForce(evidence), found.All.Select(c => Mask(evidence, c)).Order());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Without_any_of_its_claims_a_conflict_holds(int seed)
    {
        var evidence = RandomEvidence(new Random(1_000 + seed), 9);
        foreach (var conflict in new EvidenceSystem(evidence, []).Conflicts(limit: 20).All)
        {
            var claims = conflict.Claims.Select(c => c.Evidence).ToList();
            Assert.False(new EvidenceSystem(claims, []).IsFeasible());
            Assert.All(claims, one => Assert.True(new EvidenceSystem(claims.Where(c => c != one), []).IsFeasible()));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_hidden_truth_lies_in_all_bounds(int seed)
    {
        var random = new Random(2_000 + seed);
        var truth = Enumerable.Range(0, 4).Select(_ => (decimal)random.Next(0, 50)).ToArray();
        var evidence = RandomEvidence(random, 8, truth);
        var system = new EvidenceSystem(evidence, []);
        Assert.True(system.IsFeasible());
        var propagated = system.Propagate().Cells.ToDictionary(c => c.Cell, c => c.Interval);
        for (var i = 0; i < truth.Length; i++)
        {
            var exact = system.Bounds([new(1, CellOf(i))])!.Value;
            Assert.True(exact.Contains(truth[i]));
            Assert.True(!propagated.TryGetValue(CellOf(i), out var tight) || tight.Hull(exact) == tight);
        }
    }

    [Fact]
    public void The_order_of_the_evidence_does_not_change_the_sets()
    {
        var evidence = RandomEvidence(new Random(7), 9);
        var reversed = Enumerable.Reverse(evidence).ToList();
        Assert.Equal(
            new EvidenceSystem(evidence, []).Conflicts(1_000).All.Select(c => Mask(evidence, c)).Order(),
            new EvidenceSystem(reversed, []).Conflicts(1_000).All.Select(c => Mask(evidence, c)).Order()
        );
    }

    private static List<int> ByBruteForce(List<Evidence> evidence)
    {
        var conflicting = Enumerable
            .Range(1, (1 << evidence.Count) - 1)
            .Where(mask => !new EvidenceSystem(evidence.Where((_, i) => ((mask >> i) & 1) == 1), []).IsFeasible())
            .ToList();
        return conflicting.FindAll(mask => !conflicting.Exists(other => other != mask && (other & mask) == other));
    }

    private static int Mask(List<Evidence> evidence, Conflict conflict) =>
        conflict.Claims.Sum(c => 1 << evidence.IndexOf(c.Evidence));

    /// <summary>Sums, differences and ratios of four cells; of a truth where one is given, else of anything.</summary>
    private static List<Evidence> RandomEvidence(Random random, int count, decimal[]? truth = null) =>
        [.. Enumerable.Range(0, count).Select(i => RandomOne(random, i, truth))];

    private static Evidence RandomOne(Random random, int number, decimal[]? truth)
    {
        var terms = RandomTerms(random, -1);
        var over = random.Next(3) == 0 ? RandomTerms(random, 1) : [];
        var bottom = truth is null ? 1 : over.Sum(t => truth[Index(t.Cell)]);
        if (over.Count > 0 && bottom == 0)
        {
            over = [];
        }
        var middle = truth is null
            ? random.Next(0, 12)
            : terms.Sum(t => t.Coefficient * truth[Index(t.Cell)]) / (over.Count > 0 ? bottom : 1);
        var claim = Said.Level("export", 2020, number.ToString(CultureInfo.InvariantCulture));
        return new(claim, [.. terms], [.. over], Interval.Around(middle, random.Next(1, 4) / 4m));
    }

    private static List<Term> RandomTerms(Random random, int lowest)
    {
        var terms = Enumerable
            .Range(0, 4)
            .Select(i => new Term(random.Next(lowest, 2), CellOf(i)))
            .Where(t => t.Coefficient != 0)
            .ToList();
        return terms.Count > 0 ? terms : [new(1, CellOf(random.Next(4)))];
    }

    private static Cell CellOf(int number) =>
        new(
            Economies.Find("BLR"),
            Economies.Find("RUS"),
            Commodity.Total,
            Period.Year(2020 + number),
            Coverage.Goods,
            Currency.UsDollar,
            null
        );

    private static int Index(Cell cell) => cell.Period.FirstYear - 2020;
}
