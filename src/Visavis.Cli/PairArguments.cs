using System.CommandLine;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Cli;

/// <summary>Two economies and a span of years, as several verbs take them.</summary>
internal sealed class PairArguments
{
    public Argument<string> A { get; } = new("A");

    public Argument<string> B { get; } = new("B");

    public Option<string?> From { get; } = new("--from") { HelpName = "YEAR" };

    public Option<string?> To { get; } = new("--to") { HelpName = "YEAR" };

    public Option<string?> AsOf { get; } = new("--as-of") { HelpName = "DATE" };

    public Option<string?> KnownAt { get; } = new("--known-at") { HelpName = "TIME" };

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
