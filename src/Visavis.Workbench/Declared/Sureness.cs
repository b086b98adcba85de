using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench.Declared;

/// <summary>The word before a number that says how sure it is, by the width of its interval.</summary>
internal static class Sureness
{
    private const decimal Exact = 0.005m;
    private const decimal Close = 0.05m;

    /// <summary>Nothing within half a per cent of the number, about within five, roughly beyond; open intervals are bounds.</summary>
    public static string Of(Speech say, ValueCell value) =>
        value is not Number { Interval: { IsPoint: false } interval } number ? ""
        : interval is { Low: { } low, High: { } high } ? Word(say, number.Value, (high - low) / 2)
        : say[interval.Low is null ? "sureness.at-most" : "sureness.at-least"];

    private static string Word(Speech say, decimal value, decimal halfWidth) =>
        halfWidth <= Exact * Math.Abs(value) ? ""
        : halfWidth <= Close * Math.Abs(value) ? say["sureness.about"]
        : say["sureness.roughly"];
}
