using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Visavis.Cli;

/// <summary>Help with examples: the usual page, then commands that can be typed as they stand.</summary>
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
        ["ingest"] = ["visavis ingest trade.csv.gz", "visavis ingest table.xlsx --source rosstat-annual --strict"],
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

    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new WithExamples((HelpAction)help.Action!);
    }

    public static IReadOnlyDictionary<string, string[]> All => ByVerb;

    private sealed class WithExamples(HelpAction page) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var exit = page.Invoke(parseResult);
            var verb = parseResult.CommandResult.Command is RootCommand ? "" : parseResult.CommandResult.Command.Name;
            if (ByVerb.TryGetValue(verb, out var examples))
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (var example in examples)
                {
                    output.WriteLine($"  {example}");
                }
                output.WriteLine();
            }
            return exit;
        }
    }
}
