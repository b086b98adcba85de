using System.Text.Json.Nodes;
using Visavis.Core;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>An axis of values in printed units: its ends are ticks, its steps are 1, 2 or 5 times a power of ten.</summary>
internal sealed class NiceScale
{
    private const int MostSteps = 6;
    private static readonly decimal[] Factors = [1, 2, 5, 10];

    /// <param name="low">Lowest value to show.</param>
    /// <param name="high">Highest value to show.</param>
    public NiceScale(decimal low, decimal high)
    {
        var width = high > low ? high - low : Math.Max(Math.Abs(high), 1);
        Step = StepFor(width / MostSteps);
        Low = Math.Floor(low / Step) * Step;
        High = Math.Max(Math.Ceiling(high / Step) * Step, Low + Step);
    }

    /// <summary>Value of the first tick.</summary>
    public decimal Low { get; }

    /// <summary>Value of the last tick.</summary>
    public decimal High { get; }

    /// <summary>From tick to tick.</summary>
    public decimal Step { get; }

    /// <summary>Decimals that tell the ticks apart.</summary>
    public int Decimals => Step >= 1 ? 0 : (Step / 1.0000000000000000000000000000m).Scale;

    /// <summary>Values of the ticks.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Low; tick <= High; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>The channel of a field on this scale, its axis labelled in the language of the report.</summary>
    public JsonObject Channel(string field, NumberText numbers, bool isLabelled = true) =>
        Field(field)
            .With("title", null)
            .With("scale", Obj(("domain", Arr(Number(Low), Number(High))), ("nice", false), ("zero", false)))
            .With("axis", Ticked.Axis(Ticks.Select(t => (t, numbers.Tick(t, Decimals))), isLabelled));

    private static decimal StepFor(decimal atLeast)
    {
        var power = PrintedFigure.PowerOfTen((int)Math.Floor(Math.Log10((double)atLeast)));
        return Factors.Select(f => f * power).First(s => s >= atLeast * 0.9999999m);
    }
}
