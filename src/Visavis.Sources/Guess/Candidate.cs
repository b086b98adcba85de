using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A role that a column may have, and what speaks for it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Role">From <see cref="Sources.Role"/>.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">What speaks for it.</param>
internal sealed record Candidate(ColumnFacts Column, string Role, double Score, ImmutableArray<Saying> Reasons);

/// <summary>When a column may have a role.</summary>
/// <param name="Role">From <see cref="Sources.Role"/>.</param>
/// <param name="Speaks">How well its header says so, 0 to 1.</param>
/// <param name="Fits">Of its texts so many do; given whether the header speaks.</param>
/// <param name="Alone">Share that is enough without a header; more than 1 where nothing is.</param>
/// <param name="WithHeader">Share that is enough with one.</param>
internal sealed record RoleRule(
    string Role,
    Func<ColumnFacts, double> Speaks,
    Func<ColumnFacts, bool, Share> Fits,
    double Alone,
    double WithHeader
)
{
    public Candidate? Try(ColumnFacts column)
    {
        var header = Speaks(column);
        var share = Fits(column, header > 0);
        var isOne = share.All > 0 && share.Ratio >= (header > 0 ? WithHeader : Alone);
        return isOne ? new(column, Role, (header + share.Ratio) / 2, Reasons(column, header, share)) : null;
    }

    private ImmutableArray<Saying> Reasons(ColumnFacts column, double header, Share share) =>
        [
            .. header > 0 ? [Texts.Guessed("header", ("header", column.Header))] : Array.Empty<Saying>(),
            Texts.Guessed($"content.{Role}", ("count", share.Count), ("all", share.All)),
        ];
}
