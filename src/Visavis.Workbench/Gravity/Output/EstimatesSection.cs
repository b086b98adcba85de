using System.Globalization;
using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench.Gravity.Output;

/// <summary>The table of coefficients, a chart of them, and what the fits leave.</summary>
internal static class EstimatesSection
{
    private const int MostDots = 80;
    private const int Parts = 10;

    public static Section Of(GravityAnswers answers, GravityCells cells, Speech say) =>
        new(
            "estimates",
            say["gravity.estimates"],
            [
                TableOf(answers, cells, say),
                .. Coefficients(answers, cells, say),
                .. answers.Models.SelectMany((m, i) => Residuals(m, i, cells, say)),
            ]
        );

    private static Table TableOf(GravityAnswers answers, GravityCells cells, Speech say)
    {
        var columns = answers.Models.Select(m => Column.Of(m.Name, NumberUnit.Ratio));
        string[] notes =
        [
            .. EstimateTable.Notes(answers, say),
            .. answers.HasStars ? [say["gravity.stars"]] : Array.Empty<string>(),
        ];
        return new(
            "gravity-table",
            say["gravity.table"],
            [say["gravity.variable"], .. columns],
            [
                .. EstimateTable
                    .Lines(answers, say)
                    .Select(l => new Row([
                        l.Label,
                        .. l.Cells.Select((c, i) => Cell(answers.Models[i].Name, c, cells)),
                    ])),
            ]
        )
        {
            Notes = [.. notes.Select(n => (Prose)n)],
        };
    }

    private static TableCell Cell(string model, EstimateCell cell, GravityCells cells) =>
        cell switch
        {
            EstimateValue { Stars.Length: > 0 } value => new Words($"{cells.Of(model, value.Estimate)}{value.Stars}"),
            EstimateValue value => cells.Of(model, value.Estimate),
            EstimateError error => cells.ErrorOf(model, error.Estimate),
            EstimateNumber number => cells.Of(number.Value, number.Decimals, ("model", model), ("number", number.Id)),
            EstimateCount count => count.Count.ToString(CultureInfo.InvariantCulture),
            EstimateWords words => words.Text,
            _ => throw new InvalidOperationException($"No cell of a {cell.GetType().Name}."),
        };

    private static IEnumerable<Figure> Coefficients(GravityAnswers answers, GravityCells cells, Speech say)
    {
        var dots =
            from model in answers.Models
            from estimate in model.Estimates
            where estimate.HasError
            select new DotRow(estimate.Name, cells.Of(model.Name, estimate, withInterval: true))
            {
                Panel = answers.Models.Count > 1 ? model.Name : "",
            };
        DotRow[] all = [.. dots];
        var shown = all.Take(MostDots).ToList();
        return shown.Exists(d => d.Value is Number)
            ?
            [
                new("gravity-coefficients", say["gravity.coefficients"], new DotChart(NumberUnit.Ratio, [.. shown]))
                {
                    Notes =
                        all.Length > MostDots
                            ? [(Prose)say.Text("cut.coefficients", ("count", all.Length - MostDots))]
                            : [],
                },
            ]
            : [];
    }

    // Actual over fitted in each tenth of the fitted values: what a model of the right form keeps near one.
    private static IEnumerable<Figure> Residuals(ModelAnswer model, int index, GravityCells cells, Speech say)
    {
        var ratios = Ratios(model.Fits[0], model.IsLinear);
        if (
            ratios.Length < 10 * Parts
            || (model.IsLinear && !model.Dependent.StartsWith("ln(", StringComparison.Ordinal))
        )
        {
            return [];
        }
        var rows = Enumerable
            .Range(0, Parts)
            .Select(part =>
            {
                var own = ratios[(ratios.Length * part / Parts)..(ratios.Length * (part + 1) / Parts)]
                    .Order()
                    .ToArray();
                return new DotRow(
                    say.Text("gravity.tenth", ("n", part + 1)),
                    cells.Of(
                        At(own, 0.5),
                        (At(own, 0.1), At(own, 0.9)),
                        EstimateTable.Decimals,
                        ("model", model.Name),
                        ("tenth", (part + 1).ToString(CultureInfo.InvariantCulture))
                    )
                );
            });
        var id = string.Create(CultureInfo.InvariantCulture, $"gravity-residuals-{index + 1}");
        var caption = say.Text("gravity.note", ("model", model.Name), ("note", say["gravity.residuals"]));
        return [new(id, caption, new DotChart(NumberUnit.Ratio, [.. rows]))];
    }

    // In the order of the fitted values.
    private static double[] Ratios(FittedPanel fitted, bool isLinear) =>
        [
            .. Enumerable
                .Range(0, fitted.Dependent.Length)
                .Where(obs => fitted.Fit.IsKeptByObs[obs])
                .Select(obs => (Fitted: fitted.Fit.FittedByObs[obs], Actual: fitted.Dependent[obs]))
                .OrderBy(r => r.Fitted)
                .Select(r => isLinear ? Math.Exp(r.Actual - r.Fitted) : r.Actual / r.Fitted),
        ];

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
