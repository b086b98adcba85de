using Visavis.Analysis.Measures;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Reconstruct.Output;

/// <summary>Numbers of a reconstruction with their receipts.</summary>
internal sealed class RebuiltNumbers(Reconstructed answer, Bench bench)
{
    private readonly Numbered numbers = new(
        answer.Evidence.Say,
        ReceiptAddress.Of("reconstruct", answer.Evidence.Commit, [.. ReconstructAddress.Selection(answer.Request)]),
        AnswerKind.Estimated,
        answer.Evidence.Say["rebuilt.method"]
    );

    private static readonly AnswerUnit Ratio = new(Unit.Ratio, Currency.UsDollar);

    /// <summary>An estimate with its 95 % interval.</summary>
    public Answer Of(ReconstructedCell cell) => Money(cell, cell.Estimate.Value, cell.Estimate.Interval95, "value");

    /// <summary>The ends of an interval.</summary>
    public Answer Low(ReconstructedCell cell) => Money(cell, cell.Estimate.Interval95.Low, null, "low");

    /// <summary>The ends of an interval.</summary>
    public Answer High(ReconstructedCell cell) => Money(cell, cell.Estimate.Interval95.High, null, "high");

    /// <summary>The probability of a positive balance.</summary>
    public Answer Surplus(Period period) =>
        Pure(Ratio, answer.Result.ChanceOfSurplus(period), null, ("of", "surplus"), At(period));

    /// <summary>How much of an estimate is this period's evidence.</summary>
    public Answer Identification(ReconstructedCell cell) =>
        Pure(
            Ratio,
            cell.Identification ?? double.NaN,
            null,
            Flow(cell.Flow),
            ("of", "identification"),
            At(cell.Period)
        );

    /// <summary>Connectedness.</summary>
    public Answer Ktes(int year, string gdp, Estimated estimate) =>
        Pure(
            new(Unit.Hundredfold, Currency.UsDollar),
            estimate.Value,
            estimate.Interval95,
            ("gdp", gdp),
            ("of", "ktes"),
            At(Period.Year(year))
        );

    /// <summary>A part of a side's exports or imports.</summary>
    public Answer Share(PairShare share) =>
        Pure(
            new(Unit.Share, Currency.UsDollar),
            share.Estimate.Value,
            share.Estimate.Interval95,
            Flow(share.Flow),
            ("of", "share"),
            At(share.Period)
        );

    /// <summary>How hard a piece of evidence pulls at an estimate.</summary>
    public Answer Weight(ReconstructedCell cell, Pull pull) =>
        numbers.Of(
            pull.Weight,
            null,
            Ratio,
            InputsOf(pull.Testimony),
            ("id", pull.Testimony.Id),
            Flow(cell.Flow),
            ("of", "weight"),
            At(cell.Period)
        );

    /// <summary>How far a piece of evidence stands from everything else, in standard deviations.</summary>
    public Answer Off(Testimony testimony, double off) =>
        numbers.Of(off, null, Ratio, InputsOf(testimony), ("id", testimony.Id), ("of", "off"));

    /// <summary>What a piece of evidence says over what everything else says.</summary>
    public Answer Times(Conflict conflict) =>
        numbers.Of(
            conflict.Ratio ?? double.NaN,
            null,
            Ratio,
            InputsOf(conflict.Testimony),
            ("id", conflict.Testimony.Id),
            ("of", "ratio")
        );

    /// <summary>What a piece of evidence prints; absent for what a model expects.</summary>
    public Answer? Printed(Testimony testimony) => answer.Evidence.Lines.Asked(bench, testimony);

    /// <summary>The number at an address, once all have been made.</summary>
    public Answer Find(ReceiptAddress address) => numbers.Find(address);

    private Answer Money(ReconstructedCell cell, double value, (double, double)? bounds, string of) =>
        numbers.Of(
            value,
            bounds,
            AnswerUnit.UsDollar,
            [.. cell.Evidence.SelectMany(p => InputsOf(p.Testimony)).Distinct()],
            Flow(cell.Flow),
            ("of", of),
            At(cell.Period)
        );

    private Answer Pure(
        AnswerUnit unit,
        double value,
        (double, double)? bounds,
        params ReadOnlySpan<(string, string)> what
    ) => numbers.Of(value, bounds, unit, [], what);

    private System.Collections.Immutable.ImmutableArray<ReceiptInput> InputsOf(Testimony testimony) =>
        answer.Evidence.Lines.Of(testimony) is { } input ? [input] : [];

    private static (string, string) Flow(PairFlow flow) => ("flow", ReconstructedAnswers.NameOf(flow));

    private static (string, string) At(Period period) => ("period", period.ToString());
}
