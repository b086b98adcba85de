using System.CommandLine;

namespace Visavis.Cli.Verbs;

internal static class StoreVerb
{
    public static Command Command() => new("store", "The workspace itself: verify, compact, upgrade.");
}
