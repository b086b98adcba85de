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
            "visavis ingest mine.csv --guess --out source.json",
            "visavis ingest mine.csv --manifest source.json",
        ],
        ["flows"] = ["visavis flows BLR RUS", "visavis flows BLR RUS --from 2012 --to 2021 --json"],
        ["measure"] =
        [
            "visavis measure ktes --pair BLR,RUS --period 2021 --by fts-annual-2022 --gdp wdi-2026-07",
            "visavis measure turnover --pair RUS,BLR --by fts-annual-2022",
        ],
        ["receipt"] =
        [
            "visavis receipt 'figure?by=fts-annual-2022&flow=export&partner=BLR&period=2021&reporter=RUS@1'",
        ],
        ["sources"] = ["visavis sources", "visavis sources --json"],
        ["economies"] = ["visavis economies", "visavis economies bel"],
        ["measures"] = ["visavis measures", "visavis measures ktes"],
        ["store"] = ["visavis store verify", "visavis store compact --drop-old", "visavis store upgrade"],
        ["config"] = ["visavis config", "VISAVIS_THREADS=1 visavis config"],
    };

    public static IReadOnlyDictionary<string, string[]> All => ByVerb;

    public static IEnumerable<string> Of(Command command) =>
        ByVerb.GetValueOrDefault(command is RootCommand ? "" : command.Name, []);
}
