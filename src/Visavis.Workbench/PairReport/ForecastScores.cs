using System.Globalization;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>A forecast beside one witness of what came.</summary>
/// <param name="Forecast">The claim.</param>
/// <param name="By">Who says what came.</param>
/// <param name="ReadAs">The forecast as an amount.</param>
/// <param name="Outcome">What came.</param>
/// <param name="Error">Forecast over outcome, less one.</param>
/// <param name="Reading">Why the forecast is read as it is; empty where it is read as printed.</param>
internal sealed record ForecastScore(
    Claim Forecast,
    string By,
    Answer ReadAs,
    Answer Outcome,
    Answer Error,
    string Reading
);

/// <summary>Scores of the forecasts that documents print.</summary>
internal static class ForecastScores
{
    public static IReadOnlyList<ForecastScore> Of(Bench bench) =>
        [
            .. from forecast in bench.Evidence.PairClaims
            where
                forecast.IsForecast
                && forecast.Kind == ClaimKind.Level
                && forecast.Direction is "export" or "import" or "balance"
            where forecast.Figure is not null && forecast.Period is not null
            from witness in Outcomes(bench, forecast)
            let exponent = Exponent(forecast)
            let key = Key(forecast, witness, exponent)
            let outcome = bench.Ask(
                "figure",
                ("by", witness),
                ("reporter", forecast.Reporter!.Code),
                ("partner", forecast.Partner!.Code),
                ("flow", forecast.Direction),
                ("period", forecast.Period!.Value.ToString())
            )
            where outcome.IsDefined
            orderby forecast.Period!.Value.StartMonth, forecast.Direction, witness
            select new ForecastScore(
                forecast,
                witness,
                bench.Ask("amount", ("forecast", forecast.Id), ("exponent", exponent)),
                outcome,
                bench.Ask("forecast-error", key),
                ReadingOf(bench.Say, forecast)
            ),
        ];

    private static IEnumerable<string> Outcomes(Bench bench, Claim forecast) =>
        bench.Evidence.Rows.Sources.Keys.Where(s => s != forecast.Source).Order(StringComparer.Ordinal);

    private static (string, string)[] Key(Claim forecast, string by, string exponent) =>
        [
            ("forecast", forecast.Id),
            ("exponent", exponent),
            ("by", by),
            ("reporter", forecast.Reporter!.Code),
            ("partner", forecast.Partner!.Code),
            ("flow", forecast.Direction),
            ("period", forecast.Period!.Value.ToString()),
        ];

    // Chinese and other tables count in hundreds of millions: 137.8 of them are 13.78 bn, and the document's own balance asks for that.
    private static string Exponent(Claim forecast) =>
        MoneyUnit.TryParse(forecast.Unit, out var unit) ? unit.Exponent.ToString(CultureInfo.InvariantCulture) : "8";

    private static string ReadingOf(Speech say, Claim forecast) =>
        MoneyUnit.TryParse(forecast.Unit, out _) ? "" : say.Text("forecasts.reading", ("printed", forecast.Printed));
}
