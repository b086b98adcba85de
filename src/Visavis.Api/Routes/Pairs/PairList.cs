using System.Runtime.CompilerServices;
using Visavis.Api.Asking;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>A long list of what is known of a pair, answered in parts. It is put in order once for all who ask, and an item is written once.</summary>
internal abstract class PairList<TItem, TAnswer> : Route
{
    private readonly ConditionalWeakTable<Bench, List<Listed>> listed = [];

    /// <summary>What the list takes beside the pair and the page.</summary>
    protected abstract IReadOnlyList<Parameter> Only { get; }

    public sealed override IReadOnlyList<Parameter> Parameters =>
        field ??= [.. Asking.Parameters.Pair, .. Only, .. Asking.Parameters.Page];

    public sealed override Type Answers => typeof(Page<TAnswer>);

    public sealed override Reply Answer(Ask ask) =>
        ask.OfPair(bench =>
        {
            var all = listed.GetValue(bench, b => [.. Everything(b).Select(i => new Listed(this, b, i))]);
            return Reply.Of(Page<Written>.Of(ask, all.FindAll(l => IsAsked(ask, l.Item)), l => l.Written));
        });

    /// <summary>All that is known, in order.</summary>
    protected abstract IEnumerable<TItem> Everything(Bench bench);

    /// <summary>Whether an item is asked for.</summary>
    protected abstract bool IsAsked(Ask ask, TItem item);

    /// <summary>An item as it is answered.</summary>
    protected abstract TAnswer Answer(Bench bench, TItem item);

    /// <summary>Whether a value is the one that is asked for, if one is.</summary>
    protected static bool Same(string? asked, string actual) =>
        asked is null || actual.Equals(asked, StringComparison.OrdinalIgnoreCase);

    private sealed class Listed(PairList<TItem, TAnswer> list, Bench bench, TItem item)
    {
        private readonly Lazy<Written> written = new(() => Asking.Written.Of(list.Answer(bench, item)));

        public TItem Item => item;

        public Written Written => written.Value;
    }
}
