using System.CommandLine;

namespace Visavis.Cli;

/// <summary>Commands that can be typed as they stand; a page of help ends with them.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> ByVerb = new(StringComparer.Ordinal)
    {
        [""] = ["visavis report BLR RUS", "visavis flows BLR RUS --from 2012", "visavis ingest trade-2024.csv"],
        ["report"] =
        [
            "visavis report BLR RUS",
            "visavis report BLR RUS --from 2012 --format html,xlsx,pdf --out reports",
            "visavis report BLR RUS --format all",
            "visavis report KAZ RUS --as-of 2022-12-31",
        ],
        ["ingest"] =
        [
            "visavis ingest trade.csv.gz",
            "visavis ingest table.xlsx --source rosstat-annual --strict",
            "visavis ingest --classification H5.json.gz hs5_hs4.csv.gz",
            "visavis ingest mine.csv --guess --out source.json",
            "visavis ingest mine.csv --manifest source.json",
        ],
        ["export"] =
        [
            "visavis export --as sdmx-csv --source fts-annual-2022",
            "visavis export --as parquet --source documents --out statements.parquet",
            "visavis export --as baci --source baci --from 2019 --to 2021 --out baci-2019-2021.csv",
        ],
        ["fetch"] =
        [
            "visavis fetch comtrade --reporter BLR,RUS --period 2019-2021 --commodity AG2 --flow X,M --dry-run",
            "visavis fetch comtrade --reporter KAZ --partner BLR,RUS --period 2021-01/2021-12 --commodity TOTAL",
            "visavis fetch worldbank --indicator NY.GDP.MKTP.CD --economy BLR,RUS --period 2000-2024",
            "visavis fetch eurostat --dataset DS-045409 --key M.LT+LV+PL.BY+RU.TOTAL.2.VALUE_IN_EUROS --period 2020-01/2022-11",
            "visavis fetch imf --dataset IMTS --key BLR.XG_FOB_USD.RUS.A --period 2015-2023",
            "visavis fetch datamapper --indicator NGDPD --economy BLR,RUS --period 2020-2028",
            "visavis fetch unctad --dataset US.TradeMerchTotal --select Economy/Code,Flow/Code,M5010/Value --reporter BLR,RUS --period 2015-2023",
        ],
        ["flows"] = ["visavis flows BLR RUS", "visavis flows BLR RUS --from 2012 --to 2021 --json"],
        ["reconstruct"] =
        [
            "visavis reconstruct BLR RUS --from 2012",
            "visavis reconstruct BLR RUS --as reported-by RUS --from 2015 --to 2025 --json",
            "visavis reconstruct BLR RUS --as movement",
            "visavis reconstruct BLR RUS --from 2023 --to 2024 --by quarter",
            "visavis reconstruct BLR RUS --from 2012 --without-model",
            "visavis reconstruct BLR RUS --format html,md --out trade",
        ],
        ["backtest"] =
        [
            "visavis backtest --on wits-bilateral --one-pair-in 20",
            "visavis backtest --on wits-bilateral --json",
            "visavis backtest --on wits-bilateral --shock HUN,UKR:2014-2015 --group EAEU",
            "visavis backtest --on wits-bilateral --one-pair-in 20 --format html,md --out tested",
        ],
        ["mirrors"] =
        [
            "visavis mirrors BLR RUS",
            "visavis mirrors --by pair --from 2015",
            "visavis mirrors BLR RUS --reconcile --from 2012",
            "visavis mirrors BLR RUS --by product --weights baci --json",
        ],
        ["bounds"] = ["visavis bounds RUS BLR", "visavis bounds RUS BLR --period 2021 --json"],
        ["synth"] =
        [
            "visavis synth --seed 7 --economies 30 --years 2012-2022 --dark BLR@2022,RUS@2022 --out world",
            "visavis synth --seed 7 --document BLR,RUS --misprint factor-ten@1 --out document",
        ],
        ["gravity"] =
        [
            "visavis gravity docs/how-to/gravity/eaeu.json --format html,latex --out reports",
            "visavis gravity --data panel.csv --dependent trade --regressors ldist,contig,rta --effects exporter*year,importer*year --cluster exporter*importer",
            "visavis gravity --data panel.csv --dependent trade --regressors rta --effects exporter*year,importer*year,exporter*importer --json",
        ],
        ["counterfactual"] =
        [
            "visavis counterfactual docs/how-to/counterfactual.json",
            "visavis counterfactual docs/how-to/counterfactual.json --mode guide --draws 0 --json",
        ],
        ["measure"] =
        [
            "visavis measure all BLR RUS",
            "visavis measure partner-share-in-exports --by fts-annual-2022 --reporter RUS --partner BLR --from 2019",
            "visavis measure ktes --pair BLR,RUS --period 2021 --by fts-annual-2022 --gdp wdi-2026-07",
            "visavis measure turnover --pair RUS,BLR --by fts-annual-2022",
        ],
        ["receipt"] =
        [
            "visavis receipt 'figure?by=fts-annual-2022&flow=export&partner=BLR&period=2021&reporter=RUS@1'",
        ],
        ["check"] =
        [
            "visavis check article.docx",
            "visavis check article.pdf --format html --out checked",
            "visavis check article.txt --explain F2",
            "visavis check --between article.txt news.txt --as-of 2024-12-31",
        ],
        ["sources"] = ["visavis sources", "visavis sources --json"],
        ["economies"] = ["visavis economies", "visavis economies bel"],
        ["products"] = ["visavis products", "visavis products 87", "visavis products --nomenclature BEC4"],
        ["convert"] =
        [
            "visavis convert flows.csv --from HS2022 --to SITC3",
            "visavis convert --source baci --reporter BLR --partner RUS --flow export --period 2021 --from HS1992 --to SITC3",
            "visavis convert flows.csv --from HS2017 --to HS2012 --fit flows-2017.csv,flows-2012.csv --json",
        ],
        ["measures"] = ["visavis measures", "visavis measures ktes"],
        ["store"] = ["visavis store verify", "visavis store compact --drop-old", "visavis store upgrade"],
        ["serve"] = ["visavis serve", "visavis serve --port 8080 --open"],
        ["mcp"] = ["visavis mcp", "visavis mcp --lang ru"],
        ["config"] = ["visavis config", "VISAVIS_THREADS=1 visavis config"],
    };

    public static IReadOnlyDictionary<string, string[]> All => ByVerb;

    /// <summary>Examples of a command; of one below a verb, those of the verb that go its way.</summary>
    public static IEnumerable<string> Of(Command command)
    {
        string[] way = ["visavis", .. HelpTexts.Way(command).Skip(1).Select(c => c.Name)];
        var start = string.Join(' ', way);
        var all = ByVerb.GetValueOrDefault(way.ElementAtOrDefault(1) ?? "", []);
        return way.Length <= 2 ? all : all.Where(e => e.StartsWith(start, StringComparison.Ordinal));
    }
}
