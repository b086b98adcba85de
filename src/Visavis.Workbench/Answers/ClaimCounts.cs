using Visavis.Analysis.Identities;
using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>Counts of claims: how many there are, how many were checked, how many break an identity, how many speak apart.</summary>
internal static class ClaimCounts
{
    /// <summary>The count that <c>of</c> of the selection names.</summary>
    public static Answer Ask(Bench bench, ReceiptAddress address)
    {
        var selection = new Selection(address, bench.Say);
        var found = bench.Findings;
        var wrong = found.Conflicts.SelectMany(c => c.Conflict.Evidence).Select(e => e.Claim);
        var labels = found.WrongLabels.Select(l => l.Claim).ToList();
        return selection.Text("of") switch
        {
            "claims" => Of(bench, address, found.Findings.Length, "claims", []),
            "checked" => Of(
                bench,
                address,
                found.Findings.Count(f => f.Verdict != Verdict.NotCheckable),
                "checked",
                []
            ),
            "contradictions" => Of(
                bench,
                address,
                found.Conflicts.Length + labels.Count,
                "contradictions",
                wrong.Concat(labels)
            ),
            "certain" => Of(
                bench,
                address,
                found.Conflicts.Count(c => c.Rating == Rating.Certain) + labels.Count,
                "certain",
                found
                    .Conflicts.Where(c => c.Rating == Rating.Certain)
                    .SelectMany(c => c.Conflict.Evidence)
                    .Select(e => e.Claim)
                    .Concat(labels)
            ),
            "documents" => Of(
                bench,
                address,
                wrong.Concat(labels).Select(c => c.Source).Distinct(StringComparer.Ordinal).Count(),
                "documents",
                wrong.Concat(labels)
            ),
            "statements" => Statements(bench, address, selection.Period("period")),
            var other => Answer.Missing(
                address,
                Unit,
                selection.Trouble ?? bench.Say.Text("answers.no-count", ("of", other))
            ),
        };
    }

    /// <summary>What is said of the turnover of whole years: all goods, with services or without, no forecasts.</summary>
    public static IEnumerable<Claim> Turnovers(PairEvidence evidence) =>
        evidence.PairClaims.Where(c =>
            c is { Kind: ClaimKind.Level, Direction: "turnover", IsForecast: false, Figure: not null }
            && c is { Commodity.IsTotal: true, Period.IsYear: true }
            && c.Coverage != Coverage.Services
        );

    private static AnswerUnit Unit => new(Analysis.Measures.Unit.Ratio, default);

    private static Answer Statements(Bench bench, ReceiptAddress address, Period year)
    {
        var claims = Turnovers(bench.Evidence).Where(c => c.Period == year).ToList();
        var count = claims.Select(c => (c.Lineage.Publisher, c.Lineage.Statement)).Distinct().Count();
        return Of(bench, address, count, "statements", claims);
    }

    private static Answer Of(Bench bench, ReceiptAddress address, int count, string of, IEnumerable<Claim> claims)
    {
        var inputs = claims.DistinctBy(c => c.Id).Select(c => Levels.ReceiptOf(bench.Evidence, c));
        var receipt = new Receipt(address, "", bench.Say[$"answers.count.{of}"], [.. inputs], []);
        return new(address, AnswerKind.Calculated, Measured.Of(count), Interval.Point(count), Unit, receipt);
    }
}
