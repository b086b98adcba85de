using System.Collections.Immutable;
using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Tables;

/// <summary>Finds the arithmetic that a table keeps nearly everywhere, and where it breaks it. Nothing need be known of what the numbers are about.</summary>
internal static class TableArithmetic
{
    /// <summary>Longer tables are looked at in the direction of their shorter side alone.</summary>
    private const int MostLines = 80;

    public static IEnumerable<Issue> Of(DocumentReading reading)
    {
        var doubts = new Doubts(reading.Document);
        return TableGrid
            .Of(reading)
            .AsParallel()
            .AsOrdered()
            .SelectMany(Broken)
            .AsSequential()
            .Select(b => IssueOf(b.At, DoubtOf(b.Relation, b.At, doubts), reading.Document));
    }

    private static IEnumerable<(TableRelation Relation, RelationAt At)> Broken(TableGrid grid)
    {
        var (rows, columns) = (grid.Rows, grid.Columns);
        return Relations(rows, columns)
            .Concat(Relations(columns, rows))
            .Where(r => r.IsRule)
            .SelectMany(r => r.Broken.Select(b => (Relation: r, At: b)))
            .OrderBy(b => b.Relation.IsSaid ? 0 : 1)
            .ThenBy(b => b.At.Parts.Length)
            .DistinctBy(b => b.At.Computed.Number.Index)
            .OrderBy(b => b.At.Computed.Number.Index);
    }

    private static IEnumerable<TableRelation> Relations(
        ImmutableArray<TableLine> lines,
        ImmutableArray<TableLine> across
    ) =>
        lines.Length > MostLines
            ? []
            : SumRelations.Of(lines).Concat(GrowthRelations.Of(lines, across)).Concat(ShareRelations.Of(lines));

    private static Issue IssueOf(RelationAt at, Saying? doubt, DocumentText document) =>
        new(
            IssueKind.Table,
            Verdict.Inconsistent,
            doubt is null ? Certainty.Certain : Certainty.Possible,
            at.Text,
            [.. Numbers(at).Select(n => new IssueMember(document.Name, n, null, null))]
        )
        {
            Doubt = doubt,
        };

    private static Saying? DoubtOf(TableRelation relation, RelationAt at, Doubts doubts) =>
        relation.IsSaid
            ? at.Doubt ?? doubts.AboutTable(Numbers(at))
            : Texts.Say(
                "doubt.table",
                ("holds", relation.Places.Count(p => p.Holds)),
                ("places", relation.Places.Length)
            );

    private static IEnumerable<FoundNumber> Numbers(RelationAt at) =>
        at.Parts.Prepend(at.Computed).Select(n => n.Number);
}
