using Visavis.Api.Asking;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>A long list of what is known of a pair, answered in parts.</summary>
internal abstract class PairList<TItem, TAnswer> : Route<Page<TAnswer>>
{
    /// <summary>What the list takes beside the pair and the page.</summary>
    protected abstract Parameter Only { get; }

    public sealed override IReadOnlyList<Parameter> Parameters =>
        [.. Asking.Parameters.Pair, Only, .. Asking.Parameters.Page];

    protected sealed override Page<TAnswer> Of(Ask ask) =>
        ask.OfPair(bench => Page<TAnswer>.Of(ask, [.. Items(ask, bench)], i => Answer(bench, i)));

    /// <summary>All that was asked for, in order.</summary>
    protected abstract IEnumerable<TItem> Items(Ask ask, Bench bench);

    /// <summary>One of them as it is answered.</summary>
    protected abstract TAnswer Answer(Bench bench, TItem item);
}
