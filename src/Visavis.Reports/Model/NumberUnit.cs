using Visavis.Core;

namespace Visavis.Reports;

/// <summary>In what a number is held and in what it is printed.</summary>
/// <param name="Base">Unit of the value as held: USD, share, ratio, kg.</param>
/// <param name="Label">What is printed behind the number: "USD bn", "%"; empty for a pure number.</param>
/// <param name="Exponent">Power of ten of one printed unit in base units: 9 for bn, -2 for per cent.</param>
public sealed record NumberUnit(string Base, string Label, int Exponent)
{
    /// <summary>0 to 1, printed in per cent.</summary>
    public static NumberUnit Share { get; } = new("share", "%", -2);

    /// <summary>A change relative to its base, printed in per cent: 0.06 is 6 %.</summary>
    public static NumberUnit Growth { get; } = new("growth", "%", -2);

    /// <summary>One quantity over another that does not contain it, printed in per cent: may exceed 100 %.</summary>
    public static NumberUnit Quotient { get; } = new("ratio", "%", -2);

    /// <summary>A difference of shares, printed in percentage points.</summary>
    public static NumberUnit PercentagePoints { get; } = new("share difference", "pp", -2);

    /// <summary>A pure number.</summary>
    public static NumberUnit Ratio { get; } = new("ratio", "", 0);

    /// <summary>A pure number that its definition multiplies by 100, such as KTES.</summary>
    public static NumberUnit Hundredfold { get; } = new("ratio", "", -2);

    /// <summary>So many times as much.</summary>
    public static NumberUnit Times { get; } = new("ratio", "times", 0);

    /// <summary>A natural logarithm.</summary>
    public static NumberUnit Log { get; } = new("log", "log", 0);

    /// <summary>Money: US dollars printed in billions.</summary>
    public static NumberUnit Money(MoneyUnit unit) => new(unit.Currency.Code, unit.ToString(), unit.Exponent);

    /// <summary>Things that are counted, or any unit printed as it is held: "activities", "USD per 1000 m³".</summary>
    public static NumberUnit Of(string label) => new(label, label, 0);
}
