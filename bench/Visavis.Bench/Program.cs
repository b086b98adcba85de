using System.Globalization;
using Visavis.Bench;

// ledger [rows]: a shuffled trade CSV into the ledger, beside DuckDB's own COPY of the same file.
// facts [rows]: a measure's sums over Parquet, beside the bare SQL to the same sink.
// measures [rows]: measures of every economy over all products and years, beside one bare SQL each.
// gravity [S|M|MU|L|12M] [econ]: fits with fixed effects, beside econ/prototype.c.
// equilibrium: the equilibrium of 200 economies, and 1 000 draws of it.
// world [millions …]: a world year of mirror pairs through margin, reliability, reconciliation and totals.
// check: documents of 100, 200 and 400 pages, beside counting their words.
// coverage: how often intervals hold the truth of made-up worlds.
// reconstruct: a pair by chapter and month, with a thousand draws.
// linear: dense products and factors, beside OpenBLAS on one thread.
// serve [seconds [clients]]: a minute's load of a hundred clients on the HTTP server, beside a bare Kestrel.
// The commands with a dash are what these start, each in a process of its own.
return args switch
{
    ["ledger", .. var rest] => LedgerBench.Run(Rows(rest, 10_000_000)),
    ["facts", .. var rest] => FactsBench.Run(Rows(rest, 30_000_000)),
    ["measures", .. var rest] => MeasuresBench.Run(Rows(rest, 30_000_000)),
    ["gravity", .. var rest] => GravityBench.Run(
        rest is [var size, ..] ? size : "M",
        rest is [_, var econ] ? econ : "../shared/econ"
    ),
    ["gravity-ours", var csv, var specification] => Child.Measure(() => GravityBench.Ours(csv, specification)),
    ["equilibrium"] => EquilibriumBench.Run(),
    ["linear"] => LinearBench.Run(),
    ["world", .. var millions] => WorldYearBench.Run(
        millions is [] ? [1, 2, 4, 8] : [.. millions.Select(m => int.Parse(m, CultureInfo.InvariantCulture))]
    ),
    ["world-ours", var rows, var threads] => Child.Measure(() =>
        WorldYearBench.Ours(
            int.Parse(rows, CultureInfo.InvariantCulture),
            int.Parse(threads, CultureInfo.InvariantCulture)
        )
    ),
    ["check"] => CheckBench.Run(),
    ["check-ours", var path] => Child.Measure(() => CheckBench.Ours(path)),
    ["check-rival", var path] => Child.Measure(() => CheckBench.Rival(path)),
    ["coverage"] => CoverageBench.Run(),
    ["serve", var seconds, var clients] => ServeBench.Run(Rows([seconds], 60), Rows([clients], 100)),
    ["serve", .. var rest] => ServeBench.Run(Rows(rest, 60), 100),
    ["serve-ours"] => ServeBench.Ours(),
    ["serve-rival"] => ServeBench.Rival(),
    ["reconstruct"] => ReconstructBench.Run(),
    ["ledger-ours", var csv, var folder] => Child.Measure(() => LedgerBench.Ours(csv, folder)),
    ["ledger-rival", var csv, var folder] => Child.Measure(() => LedgerBench.Rival(csv, folder)),
    ["facts-ours", var folder] => Child.Measure(() => FactsBench.Ours(folder)),
    ["facts-rival", var folder] => Child.Measure(() => FactsBench.Rival(folder)),
    ["measures-ours", var measure, var folder] => Child.Measure(() => MeasuresBench.Ours(measure, folder)),
    ["measures-rival", var measure, var folder] => Child.Measure(() => MeasuresBench.Rival(measure, folder)),
    _ => Usage(),
};

static int Rows(string[] rest, int otherwise) =>
    rest is [var rows] ? int.Parse(rows, CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine(
        "Visavis.Bench ledger [ROWS] | facts [ROWS] | measures [ROWS] | linear | reconstruct | equilibrium | world [MILLIONS …] | check | coverage | serve [SECONDS [CLIENTS]] | gravity [S|M|MU|L|12M] [ECON]"
    );
    return 2;
}
