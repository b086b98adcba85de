using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>The re-export signal of a product: the rise of its import over the rise of the exports to the other economy (METHODS 5).</summary>
internal static class ReExport
{
    /// <summary>For cars from the European Union, from the amounts that one document prints for two years.</summary>
    public static Answer? Signal(Bench bench, PairQuery query)
    {
        var cars = bench
            .Evidence.Rows.Claims.Where(c =>
                c.Kind == ClaimKind.Level
                && c.Direction == "import"
                && query.A.Equals(c.Reporter)
                && c.Partner?.Code == "EU"
            )
            .Where(c => c.Commodity.ToString() == "HS8703" && c.Figure is not null && c.Period is { IsYear: true })
            .OrderBy(c => c.Period!.Value.StartMonth)
            .ToList();
        return cars.Count < 2
            ? null
            : bench.Ask(
                "re-export-signal",
                ("by", cars[0].Source),
                ("reporter", query.A.Code),
                ("partner", query.B.Code),
                ("origin", "EU"),
                ("commodity", cars[0].Commodity.ToString()),
                ("base", cars[0].Period!.Value.ToString()),
                ("period", cars[^1].Period!.Value.ToString())
            );
    }
}
