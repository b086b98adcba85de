using System.CommandLine;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Cli;

/// <summary>Two economies and a span of years, as several verbs take them.</summary>
internal sealed class PairArguments
{
    public Argument<string> A { get; } =
        new("A") { Description = "The economy whose view comes first: ISO 3166-1 alpha-3." };

    public Argument<string> B { get; } = new("B") { Description = "The other economy." };

    public Option<string?> From { get; } = new("--from") { Description = "First year.", HelpName = "YEAR" };

    public Option<string?> To { get; } = new("--to") { Description = "Last year, or latest.", HelpName = "YEAR" };

    public Option<string?> AsOf { get; } =
        new("--as-of") { Description = "Only what had been published by this day.", HelpName = "DATE" };

    public Option<string?> KnownAt { get; } =
        new("--known-at") { Description = "Only what this workspace had ingested by this moment.", HelpName = "TIME" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(A);
        command.Arguments.Add(B);
        foreach (var option in new Option[] { From, To, AsOf, KnownAt })
        {
            command.Options.Add(option);
        }
    }

    public PairQuery Query(Session session)
    {
        var query = PairQuery.Of(session.Get(A), session.Get(B), session.Get(From), session.Get(To));
        return query with { Time = TimeTravel.Of(session.Get(AsOf), session.Get(KnownAt)) };
    }
}
