using System.Globalization;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>Inputs that are claims named one by one: counts of a programme, a forecast and its outcome.</summary>
internal static class Counts
{
    /// <summary>The number that a claim prints; <paramref name="key"/> of the selection holds its id.</summary>
    public static (Input? Input, string? Why) Claimed(PairEvidence evidence, Selection selection, string key)
    {
        var claim = evidence.ClaimOf(selection.Text(key));
        return claim is not { Figure: { } figure }
            ? (null, selection.Trouble ?? evidence.Say.Text("answers.no-number", ("key", key)))
            : (
                new(
                    (double)figure.Value,
                    Interval.Point(figure.Value),
                    AnswerKind.Claimed,
                    [Levels.ReceiptOf(evidence, claim)]
                ),
                null
            );
    }

    /// <summary>Planned less done.</summary>
    public static (Input? Input, string? Why) Open(PairEvidence evidence, Selection selection)
    {
        var (done, why) = Claimed(evidence, selection, "done");
        var (planned, whyNotPlanned) = Claimed(evidence, selection, "planned");
        return done is null || planned is null
            ? (null, why ?? whyNotPlanned)
            : (
                new(planned.Value - done.Value, planned.Bounds - done.Bounds, AnswerKind.Claimed, planned.Receipts),
                null
            );
    }

    /// <summary>Months of the programme that had passed when the claim was made; <c>horizon</c> and <c>at</c> are periods.</summary>
    public static (Input? Input, string? Why) Elapsed(PairEvidence evidence, Selection selection) =>
        Months(evidence, selection, (horizon, at) => at.StartMonth - horizon.StartMonth);

    /// <summary>Months of the programme that were left.</summary>
    public static (Input? Input, string? Why) Left(PairEvidence evidence, Selection selection) =>
        Months(evidence, selection, (horizon, at) => horizon.StartMonth + horizon.Months - at.StartMonth);

    /// <summary>The amount of money that a claim prints, read in the power of ten that the selection states.</summary>
    public static (Input? Input, string? Why) Forecast(PairEvidence evidence, Selection selection)
    {
        var claim = evidence.ClaimOf(selection.Text("forecast"));
        if (claim is not { Figure: { } figure })
        {
            return (null, selection.Trouble ?? evidence.Say.Text("answers.no-number", ("key", "forecast")));
        }
        if (
            !int.TryParse(selection.Text("exponent"), NumberStyles.None, CultureInfo.InvariantCulture, out var exponent)
            || exponent > 12
        )
        {
            return (null, evidence.Say["answers.no-exponent"]);
        }
        var scale = PrintedFigure.PowerOfTen(exponent);
        var bounds = figure.Rounding(claim.Qualifier) * scale;
        return (
            new((double)(figure.Value * scale), bounds, AnswerKind.Claimed, [Levels.ReceiptOf(evidence, claim)]),
            null
        );
    }

    /// <summary>What came, as one witness gives it.</summary>
    public static (Input? Input, string? Why) Outcome(PairEvidence evidence, Selection selection)
    {
        var query = new LevelQuery(
            selection.Text("by"),
            selection.Economy("reporter"),
            selection.Economy("partner"),
            selection.Text("flow"),
            selection.Period("period")
        );
        return selection.Trouble is { } trouble ? (null, trouble) : Levels.Find(evidence, query);
    }

    private static (Input? Input, string? Why) Months(
        PairEvidence evidence,
        Selection selection,
        Func<Period, Period, int> count
    )
    {
        var horizon = selection.Period("horizon");
        var at = selection.Period("at");
        if (selection.Trouble is { } trouble)
        {
            return (null, trouble);
        }
        var months = count(horizon, at);
        return months < 0
            ? (null, evidence.Say.Text("answers.outside", ("at", at), ("horizon", horizon)))
            : (new(months, Interval.Point(months), AnswerKind.Calculated, []), null);
    }
}
