using System.Globalization;
using Visavis.Core;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Answers;

/// <summary>Figures of one economy as inputs.</summary>
internal static class SeriesInputs
{
    public static Input Of(PairEvidence evidence, SeriesPoint point)
    {
        var receipt = new ReceiptInput(
            Wording.Series(evidence.Say, point),
            $"{Printed(point)} {Wording.Unit(evidence.Say, point.Unit)}",
            point.Source,
            evidence.VintageOf(point.Place, point.Source),
            point.Place
        );
        var bounds = Interval.Around(point.Value, PrintedFigure.PowerOfTen(point.LastDigit) / 2);
        return new((double)point.Value, bounds, AnswerKind.Reported, [receipt]);
    }

    private static string Printed(SeriesPoint point)
    {
        var decimals = Math.Max(0, -point.LastDigit).ToString(CultureInfo.InvariantCulture);
        return point.Value.ToString("F" + decimals, CultureInfo.InvariantCulture);
    }
}
