using Visavis.Analysis.Measures;
using Visavis.Analysis.ResidualMethod;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>The combined method on what the workspace holds: a published group total less the mirrors of the other members.</summary>
internal static class Residuals
{
    // A month of a half-year at half to one and a half times a month of the last known year: wider than any year of these mirrors since 2019.
    private static readonly Interval Pace = new(0.5m, 1.5m);

    /// <summary>An estimate under one treatment of the missing mirrors, <c>left-out</c> or <c>carried</c>; always with what it lacks.</summary>
    public static Answer Ask(PairEvidence evidence, ReceiptAddress address)
    {
        var selection = new Selection(address, evidence.Say);
        var treatment = selection.Text("missing", "left-out");
        var (residual, total, why) = Estimate(evidence, selection);
        if (residual is null || total is null)
        {
            return Answer.Missing(address, AnswerUnit.UsDollar, why!);
        }
        var estimate = residual.Estimates.FirstOrDefault(e => e.Missing.Id == treatment);
        var receipt = new Receipt(
            address,
            "",
            Method(evidence.Say, estimate),
            Inputs(evidence, total, residual),
            [.. Notes(evidence.Say, residual)]
        );
        return estimate is null
            ? Answer.Missing(
                address,
                AnswerUnit.UsDollar,
                residual.WhyNotReproduced?.In(evidence.Say.Language)
                    ?? evidence.Say.Text("answers.no-treatment", ("treatment", treatment))
            ) with
            {
                Receipt = receipt,
            }
            : new(
                address,
                AnswerKind.Calculated,
                Measured.Of((double)estimate.Value),
                estimate.Range,
                AnswerUnit.UsDollar,
                receipt
            );
    }

    /// <summary>Everything that the method says for one total.</summary>
    public static (Residual? Residual, Input? Total, string? Why) Estimate(PairEvidence evidence, Selection selection)
    {
        var reporter = selection.Economy("reporter");
        var group = selection.Economy("group");
        var period = selection.Period("period");
        var members = selection.Text("members", group.Code);
        var flow = selection.Text("flow") == "export" ? Flow.Export : Flow.Import;
        var query = new LevelQuery(selection.Text("by"), reporter, group, selection.Text("flow"), period);
        if (selection.Trouble is { } trouble)
        {
            return (null, null, trouble);
        }
        var (total, why) = Levels.Find(evidence, query);
        if (total is null)
        {
            return (null, null, why);
        }
        var published = new GroupTotal(
            reporter,
            flow,
            group.Code,
            [.. Groups.Members(members, period)],
            period,
            Valuation.Unstated,
            total.Bounds
        );
        var mirrors = Mirrors(evidence, reporter, flow).ToList();
        var residual = CombinedMethod.Estimate(
            published,
            selection.Economy("partner"),
            mirrors,
            [MissingMirrors.LeftOut, MissingMirrors.Carried(Pace)]
        );
        return (residual, total, null);
    }

    private static IEnumerable<MemberMirror> Mirrors(PairEvidence evidence, Economy reporter, Flow flow) =>
        from observation in evidence.Rows.Observations
        let key = observation.Key
        where key.Partner.Equals(reporter) && key.Flow == flow.Mirror() && key.Reporter.Kind == EconomyKind.Economy
        where
            key.Commodity.IsTotal
            && key.Currency == Currency.UsDollar
            && key.Period.IsYear
            && observation.Status.HasValue()
        select new MemberMirror(
            key.Reporter,
            key.Period,
            key.Valuation,
            observation.Rounding,
            CifMargin.Fallback,
            observation.Source
        );

    private static string Method(Speech say, ResidualEstimate? estimate)
    {
        string Number(decimal? value) => SpokenNumber.Of(value!.Value, 1, say.Language);
        return estimate is null ? say["answers.residual.method"]
            : estimate.Missing.Pace is { } pace
                ? say.Text("answers.residual.carried", ("low", Number(pace.Low)), ("high", Number(pace.High)))
            : say["answers.residual.left-out"];
    }

    private static IEnumerable<Note> Notes(Speech say, Residual residual)
    {
        var notes = residual.Notes.Select(n => n.In(say.Language));
        return residual.WhyNotReproduced is { } why
            ? notes.Prepend(new Note("not-reproduced", why.In(say.Language), 1))
            : notes;
    }

    private static System.Collections.Immutable.ImmutableArray<ReceiptInput> Inputs(
        PairEvidence evidence,
        Input total,
        Residual residual
    )
    {
        var used = residual.Members.Where(m => m.Sources.Length > 0).Select(m => (m.Member, m.Period)).ToHashSet();
        var mirrors = evidence.Rows.Observations.Where(o =>
            used.Contains((o.Key.Reporter, o.Key.Period))
            && o.Key.Commodity.IsTotal
            && o.Key.Currency == Currency.UsDollar
        );
        return [.. total.Receipts, .. mirrors.Select(m => Levels.ReceiptOf(evidence, m))];
    }
}
