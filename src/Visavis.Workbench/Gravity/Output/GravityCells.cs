using System.Globalization;
using System.Security.Cryptography;
using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench.Gravity.Output;

/// <summary>Numbers of a gravity equation with their receipts.</summary>
public sealed class GravityCells
{
    private const double Largest = 1e27;
    private readonly GravityAnswers answers;
    private readonly Speech say;
    private readonly ReceiptInput input;
    private readonly Dictionary<ReceiptAddress, Number> made = [];

    public GravityCells(GravityAnswers answers, Speech say)
    {
        (this.answers, this.say) = (answers, say);
        Source = new("data", Path.GetFileName(answers.Data), Path.GetFileName(answers.Data), "", "", "");
        var hash = File.Exists(answers.Data) ? Hash(answers.Data) : "";
        input = new(
            Path.GetFileName(answers.Data),
            answers.Models[0].Dependent,
            Source.Id,
            "",
            new(Path.GetFileName(answers.Data), hash, 0, "")
        );
    }

    /// <summary>Every number that was made, by its address.</summary>
    public IReadOnlyDictionary<ReceiptAddress, Number> Made => made;

    /// <summary>Where the data come from.</summary>
    public Source Source { get; }

    /// <summary>A coefficient.</summary>
    public ValueCell Of(string model, GravityEstimate estimate, bool withInterval = false)
    {
        var cell = Estimated(estimate.Value, NumberUnit.Ratio, EstimateTable.Decimals, model, estimate.Name);
        return cell is Number number && withInterval && estimate.HasError
            ? number with
            {
                Interval = Between(estimate.Interval95),
            }
            : cell;
    }

    /// <summary>The standard error of a coefficient, in brackets.</summary>
    public TableCell ErrorOf(string model, GravityEstimate estimate)
    {
        var error = Estimated(
            estimate.Error,
            NumberUnit.Ratio,
            EstimateTable.Decimals,
            model,
            $"{estimate.Name}.error"
        );
        return new Words($"({error})");
    }

    /// <summary>Any other number of a model.</summary>
    public ValueCell Of(double value, int decimals, params (string Key, string Value)[] what) =>
        Of(value, NumberUnit.Ratio, decimals, say["gravity.method-sum"], what);

    /// <summary>A number with its interval.</summary>
    public ValueCell Of(
        double value,
        (double Low, double High) interval,
        int decimals,
        params (string Key, string Value)[] what
    ) =>
        Of(value, decimals, what) is Number number
            ? number with
            {
                Interval = Between(interval),
            }
            : Of(value, decimals, what);

    /// <summary>Decimals that leave about five digits of a number.</summary>
    public static int DecimalsOf(double value) =>
        Math.Clamp(4 - (value == 0 ? 4 : (int)Math.Floor(Math.Log10(Math.Abs(value)))), 0, 6);

    private ValueCell Estimated(double value, NumberUnit unit, int decimals, string model, string name) =>
        Of(value, unit, decimals, say["gravity.method-estimate"], [("coefficient", name), ("model", model)]);

    private ValueCell Of(double value, NumberUnit unit, int decimals, string method, (string Key, string Value)[] what)
    {
        if (!double.IsFinite(value) || Math.Abs(value) >= Largest)
        {
            return new Missing(MissingReason.Undefined);
        }
        var address = ReceiptAddress.Of("gravity", 0, [("spec", answers.Path), .. OtherData, .. what]);
        var shown = value.ToString("G10", CultureInfo.InvariantCulture);
        var number = new Number(
            (decimal)value,
            unit,
            decimals,
            NumberKind.Calculated,
            new(address, shown, method, [input], [])
        );
        made[address] = number;
        return number;
    }

    private (string, string)[] OtherData => answers.OtherData is { } file ? [("data", file)] : [];

    private static Interval? Between((double Low, double High) interval) =>
        Math.Abs(interval.Low) < Largest && Math.Abs(interval.High) < Largest
            ? new Interval((decimal)interval.Low, (decimal)interval.High)
            : null;

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
