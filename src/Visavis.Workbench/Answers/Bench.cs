using System.Collections.Concurrent;
using Visavis.Analysis.Identities;
using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Answers;

/// <summary>
/// Turns an address into a number with its receipt. The report asks here for every number that it shows and
/// <c>visavis receipt</c> asks here again, so a receipt cannot tell another story than the page. Many may ask at once.
/// </summary>
public sealed class Bench(PairEvidence evidence)
{
    // Who asks for ever other addresses does not fill the memory.
    private const int MostKept = 20_000;
    private readonly ConcurrentDictionary<string, Answer> asked = new(StringComparer.Ordinal);

    public PairEvidence Evidence => evidence;

    /// <summary>The language of the evidence at hand.</summary>
    public Speech Say => evidence.Say;

    /// <summary>What the check of all claims found.</summary>
    public DocumentFindings Findings => evidence.Findings.Value.GetAwaiter().GetResult();

    /// <summary>Begins the check of the claims beside whatever comes next.</summary>
    public void BeginCheck() => _ = evidence.Findings.Value;

    /// <summary>The number at an address.</summary>
    public Answer Ask(ReceiptAddress address)
    {
        var text = address.ToString();
        if (!asked.TryGetValue(text, out var answer))
        {
            answer = Sized(Find(address)) with { Say = Say };
            if (asked.Count >= MostKept)
            {
                asked.Clear();
            }
            asked[text] = answer;
        }
        return answer;
    }

    /// <summary>The number at an address by its parts, in the commit at hand and as of its time.</summary>
    public Answer Ask(string method, params ReadOnlySpan<(string Key, string Value)> selection) =>
        Ask(AddressOf(method, selection));

    /// <summary>A measure of the pair on one side's figures, by one witness.</summary>
    public Answer OfPair(string measure, string by, Economy reporter, Period period) =>
        Ask(
            measure,
            ("by", by),
            ("reporter", reporter.Code),
            ("partner", evidence.Other(reporter).Code),
            ("period", period.ToString())
        );

    /// <summary>A figure as its source published it.</summary>
    public Answer Figure(Observation observation) => Ask(AddressOf(observation));

    /// <summary>Where a figure that its source published is found.</summary>
    public ReceiptAddress AddressOf(Observation observation)
    {
        var key = observation.Key;
        return AddressOf(
            "figure",
            ("by", observation.Source),
            ("reporter", key.Reporter.Code),
            ("partner", key.Partner.Code),
            ("flow", key.Flow == Flow.Export ? "export" : "import"),
            ("period", key.Period.ToString()),
            ("commodity", key.Commodity.ToString()),
            ("currency", key.Currency.Code),
            ("basis", key.Basis.ToString())
        );
    }

    /// <summary>A count of claims; <paramref name="of"/> says of which.</summary>
    public Answer Count(string of, params ReadOnlySpan<(string Key, string Value)> selection) =>
        Ask("count", [("of", of), ("reporter", evidence.A.Code), ("partner", evidence.B.Code), .. selection]);

    private ReceiptAddress AddressOf(string method, params ReadOnlySpan<(string Key, string Value)> selection) =>
        ReceiptAddress.Of(method, evidence.Commit, [.. selection, .. evidence.Time.Address]);

    // What is asked for its size is told without its sign.
    private static Answer Sized(Answer answer)
    {
        if (!answer.IsDefined || answer.Value.Value >= 0 || !answer.Address.Selection.ContainsKey("size"))
        {
            return answer;
        }
        return answer with { Value = Measured.Of(-answer.Value.Value), Bounds = answer.Bounds * -1 };
    }

    private Answer Find(ReceiptAddress address) =>
        address.Method switch
        {
            "figure" => PublishedFigures.Figure(evidence, address),
            "claim" => PublishedFigures.Claim(evidence, address),
            "gdp" => PublishedFigures.Gdp(evidence, address),
            "sum-of-shares" => Implied.SumOfShares(evidence, address),
            "implied-gdp-sum" => Implied.GdpSum(evidence, address),
            "sum-of-months" => Months.Sum(evidence, address),
            "share-of-turnover" => Implied.ShareOfTurnover(evidence, address),
            "turn" => Months.Turn(evidence, address),
            "fall" => Months.Run(evidence, address),
            "residual" => Residuals.Ask(evidence, address),
            "reconstructed" => ReconstructedAnswers.Ask(evidence, address),
            "amount" => PublishedFigures.Amount(evidence, address),
            "count" => ClaimCounts.Ask(this, address),
            _ => MeasureOf(address),
        };

    private Answer MeasureOf(ReceiptAddress address)
    {
        if (!MeasureCatalogue.TryFind(address.Method, out var measure))
        {
            return Answer.Missing(address, default, Say.Text("answers.no-method", ("method", address.Method)));
        }
        if (!IsOfEvidence(measure))
        {
            return StoreAnswers.Ask(evidence, address, measure);
        }
        var unit = new AnswerUnit(measure.Info.Unit, Currency.UsDollar);
        var (inputs, why) = InputsOf(measure, new Selection(address, evidence.Say));
        return inputs is null ? Answer.Missing(address, unit, why!) : Compute(address, measure, unit, inputs);
    }

    /// <summary>Whether the figures about the pair are enough for a measure; otherwise it needs all that a source says.</summary>
    public static bool IsOfEvidence(Measure measure) =>
        measure.Lines == Lines.Parts
            ? VectorInputs.Gives(measure)
            : measure.Lines == Lines.One && measure.Columns.All(Inputs.Known.Contains);

    private (IReadOnlyList<Input>? Inputs, string? Why) InputsOf(Measure measure, Selection selection)
    {
        if (measure.Lines == Lines.Parts)
        {
            return VectorInputs.All(evidence, selection, withTargets: measure.Columns.Count == 2);
        }
        var inputs = new List<Input>();
        foreach (var column in measure.Columns)
        {
            var (input, why) = Inputs.Find(column, evidence, selection);
            if (input is null)
            {
                return (null, why);
            }
            inputs.Add(input);
        }
        return (inputs, null);
    }

    private Answer Compute(ReceiptAddress address, Measure measure, AnswerUnit unit, IReadOnlyList<Input> inputs)
    {
        var range = measure.ComputeRange([.. inputs.Select(i => i.Value)], [.. inputs.Select(i => i.Bounds)]);
        var receipts = inputs.SelectMany(i => i.Receipts).Distinct();
        var receipt = new Receipt(address, "", Wording.MethodOf(Say, measure.Info), [.. receipts], []);
        if (!range.Value.IsDefined)
        {
            var why = Say[$"reasons.{range.Value.WhyUndefined}"];
            return Answer.Missing(address, unit, why) with { Receipt = receipt };
        }
        var bounds = new Interval(Bound(range.Low), Bound(range.High));
        return new(address, AnswerKind.Calculated, range.Value, bounds, unit, receipt);
    }

    private static decimal? Bound(double value) => Math.Abs(value) < 1e27 ? (decimal)value : null;
}
