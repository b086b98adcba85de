using System.Globalization;
using Visavis.Workbench.Mirrors;

namespace Visavis.Cli.Verbs;

/// <summary>Reconciled movements as a person reads them: the value, its interval, and what the weights rest on.</summary>
internal static class ReconciledTable
{
    public static void Print(Session session, MirrorAnswer answer)
    {
        session.Out.WriteLine();
        if (answer.Reconciled.Count == 0)
        {
            session.Out.WriteLine(session.Say["said.mirrors.nothing-reconciled"]);
            return;
        }
        foreach (var pair in answer.Reconciled.DistinctBy(r => (r.Exporter, r.Importer)))
        {
            session.Out.WriteLine(Why(session, answer, pair));
        }
        Tables.Write(
            session,
            ["movement", "product", "period", "exporter-says", "importer-fob", "habits", "reconciled", "reconciled-95"],
            answer.Reconciled.Select(r => Row(session, r)),
            3,
            4,
            5,
            6,
            7
        );
    }

    private static string Why(Session session, MirrorAnswer answer, ReconciledRow row)
    {
        double Variance(bool isExporter) =>
            answer
                .Trust.Single(t =>
                    t.IsExporter == isExporter && t.Economy == (isExporter ? row.Exporter : row.Importer)
                )
                .Found.Variance;
        return session.Say.Text(
            "said.mirrors.why-weight",
            ("exporter", row.Exporter.Code),
            ("importer", row.Importer.Code),
            ("v", session.Number(Variance(true), 4)),
            ("w", session.Number(Variance(false), 4)),
            ("weight", session.Number(row.OfExporter, 2)),
            ("bx", Percent(session, row.ExporterHabit)),
            ("bm", Percent(session, row.ImporterHabit))
        );
    }

    private static string[] Row(Session session, ReconciledRow row) =>
        [
            $"{row.Exporter.Code} > {row.Importer.Code}",
            row.Product.Length == 0 ? "TOTAL" : row.Product,
            row.Year.ToString(CultureInfo.InvariantCulture),
            Millions(session, row.ByExporter),
            Millions(session, row.AtExportersBorder),
            $"{Percent(session, row.Shift)} %",
            Millions(session, row.Value),
            session.Interval((row.Low / 1e6, row.High / 1e6), 1),
        ];

    private static string Percent(Session session, double log) => session.Number(100 * (Math.Exp(log) - 1), 1);

    private static string Millions(Session session, double dollars) => session.Number(dollars / 1e6, 1);
}
