using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Declared;

/// <summary>The rows that a declaration picks from the evidence of a pair.</summary>
internal sealed class RowSelection(Bench bench, PairQuery query)
{
    private readonly RowTags tags = new(bench);

    public IReadOnlyList<EvidenceRow> Of(string rows, Pick pick)
    {
        var found = (
            rows switch
            {
                "figures" => Figures(pick),
                "witnesses" => Witnesses(pick),
                "mirror" => Mirrors(pick),
                "claims" => Claims(pick),
                "reconstructed" => Reconstructed(pick),
                "programme" => ProgrammeRows
                    .Of(bench, tags)
                    .Where(r => pick.Measure is null || r.Of("flow").Key == pick.Measure),
                _ => throw new InvalidOperationException($"No rows are called {rows}."),
            }
        ).ToList();
        return pick.LastSaidBy is { } least ? LastSaid(found, least) : found;
    }

    /// <summary>A count of claims, of a period where one is given.</summary>
    public EvidenceRow Count(string of, Period? period)
    {
        var answer = period is { } p ? bench.Count(of, ("period", p.ToString())) : bench.Count(of);
        return new(period ?? default, answer, Cells.Count(answer), new Dictionary<string, Tag>(StringComparer.Ordinal));
    }

    /// <summary>The value of a row without its sign, at an address of its own.</summary>
    public ValueCell Size(EvidenceRow row)
    {
        var address = row.Answer.Address;
        (string, string)[] all = [.. address.Selection.Select(s => (s.Key, s.Value)), ("size", "yes")];
        return row.Value is Number { Value: < 0 }
            ? Cells.WithInterval(bench.Ask(ReceiptAddress.Of(address.Method, address.Commit, all)))
            : row.Value;
    }

    private IEnumerable<EvidenceRow> Figures(Pick pick) =>
        from o in bench.Evidence.Rows.Observations
        let key = o.Key
        where o.Status.HasValue() && query.Holds(key.Period) && (pick.From is null || key.Period.FirstYear >= pick.From)
        where pick.Each == "month" ? key.Period.IsMonth : key.Period.IsYear
        where key.Commodity.ToString() == (pick.Commodity ?? Commodity.Total.ToString())
        where pick.Flow is null || FlowOf(key.Flow) == pick.Flow
        where key.Flow is Flow.Export or Flow.Import
        where Is(key.Reporter, pick.Reporters) && Is(key.Partner, pick.Partners)
        orderby key.Period.StartMonth, o.Source, key.Reporter.Code, key.Partner.Code, key.Flow
        select Row(key.Period, bench.Figure(o), tags.Of(o), Cells.Of);

    // A measure of the pair by everybody who gives what it needs, documents' trade included.
    private IEnumerable<EvidenceRow> Witnesses(Pick pick) =>
        from witness in FlowRows
            .Of(bench, query)
            .Where(r => r.Period.IsYear)
            .Select(r => (r.Period, r.Reporter, r.Source, Kind: r.Answer.Kind))
            .Distinct()
        where pick.Said is null || (pick.Said == "reported") == (witness.Kind == AnswerKind.Reported)
        where pick.From is null || witness.Period.FirstYear >= pick.From
        where Is(witness.Reporter, pick.Reporters)
        from gdp in pick.Measure == "ktes" ? bench.Evidence.GdpVintages : [""]
        let answer = MeasureOf(pick.Measure!, witness.Source, witness.Reporter, witness.Period, gdp)
        where answer.IsDefined
        select Row(
            witness.Period,
            answer,
            tags.Of(witness.Reporter, witness.Source, witness.Kind, pick.Measure!, gdp),
            Cells.WithInterval
        );

    private Answer MeasureOf(string measure, string by, Economy reporter, Period period, string gdp) =>
        gdp.Length == 0
            ? bench.OfPair(measure, by, reporter, period)
            : KtesSection.Ask(bench, query, by, reporter, period, gdp);

    private IEnumerable<EvidenceRow> Mirrors(Pick pick) =>
        from pair in Mirror.Of(bench.Evidence)
        from year in pair.Years
        where query.Holds(Period.Year(year)) && (pick.From is null || year >= pick.From)
        let answer = FlowsSection.Asymmetry(bench, year, pair.Exporter, pair.Ours, pair.Theirs)
        where answer.IsDefined
        select Row(Period.Year(year), answer, tags.Of(pair), Cells.Calculation);

    private IEnumerable<EvidenceRow> Claims(Pick pick) =>
        from claim in bench.Evidence.Rows.Claims
        where claim is { Figure: not null, Period: not null, Reporter: not null }
        let period = claim.Period!.Value
        where query.Holds(period) && (pick.From is null || period.FirstYear >= pick.From)
        where pick.Claims is null || pick.Claims.Holds(claim, bench.Evidence)
        where pick.Each is not "year" || period.IsYear
        where pick.Coverage is null || claim.Coverage.ToString() == pick.Coverage
        orderby claim.Period!.Value.StartMonth, claim.Period!.Value.Months, claim.Id
        where claim.Kind != ClaimKind.Level || MoneyUnit.TryParse(claim.Unit, out _)
        let answer = bench.Ask("claim", ("id", claim.Id))
        where answer.IsDefined && (!pick.Bounded || answer.Bounds is { Low: not null, High: not null })
        select new EvidenceRow(claim.Period!.Value, answer, (ValueCell)Cells.OfClaim(bench, claim), tags.Of(claim));

    private IEnumerable<EvidenceRow> Reconstructed(Pick pick) =>
        from cell in bench.Evidence.ReconstructionOf(query.A)?.Result.Cells ?? []
        where ReconstructedAnswers.NameOf(cell.Flow) == pick.Flow && query.Holds(cell.Period)
        from end in pick.Measure == "interval" ? ["low", "high"] : new[] { "" }
        let answer = ReconstructionSection.Ask(bench, query, pick.Flow!, cell.Period, ("end", end))
        select Row(cell.Period, answer, tags.Of(answer, end), end.Length == 0 ? Cells.WithInterval : Cells.Of);

    private static EvidenceRow Row(
        Period period,
        Answer answer,
        IReadOnlyDictionary<string, Tag> tags,
        Func<Answer, ValueCell> show
    ) => new(period, answer, show(answer), tags);

    private static List<EvidenceRow> LastSaid(List<EvidenceRow> rows, int least)
    {
        var last = rows.GroupBy(r => r.Period)
            .Where(g => g.Count() >= least)
            .OrderBy(g => g.Key.StartMonth)
            .LastOrDefault();
        return last is null ? [] : [.. last];
    }

    private bool Is(Economy economy, IReadOnlyList<string>? roles) =>
        roles is null ? economy.Equals(query.A) || economy.Equals(query.B) : roles.Any(r => economy.Code == CodeOf(r));

    /// <summary>The code that a role stands for.</summary>
    public string CodeOf(string role) =>
        role switch
        {
            "A" => query.A.Code,
            "B" => query.B.Code,
            "A>B" => $"{query.A.Code}>{query.B.Code}",
            "B>A" => $"{query.B.Code}>{query.A.Code}",
            _ => role,
        };

    private static string FlowOf(Flow flow) => flow == Flow.Export ? "export" : "import";
}
