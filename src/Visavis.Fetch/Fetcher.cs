using Visavis.Core;
using Visavis.Fetch.Asking;
using Visavis.Fetch.Declared;
using Visavis.Fetch.Wire;

namespace Visavis.Fetch;

/// <summary>
/// Asks an official API and keeps its answers as files, as they came. What is kept is not asked for again, so the same
/// call after a failure goes on where the last one ended.
/// </summary>
public sealed class Fetcher
{
    private readonly Api api;
    private readonly FetchOptions options;
    private readonly Secrets secrets;
    private readonly List<Request> plan;

    private Fetcher(Api api, FetchOptions options, Secrets secrets, List<Request> plan) =>
        (this.api, this.options, this.secrets, this.plan) = (api, options, secrets, plan);

    /// <summary>The requests to begin with, without keys; an answer that is too long, or has pages, asks for more.</summary>
    public IReadOnlyList<Uri> Planned => [.. plan.Select(r => r.Url)];

    /// <summary>The command that reads what is fetched.</summary>
    public string IngestCommand => $"visavis ingest {Path.Combine(options.Folder, $"{api.Id}-*.{api.Answer.Ending}")}";

    /// <summary>A fetch that is ready to go, or every problem with the question.</summary>
    /// <param name="api">Whom to ask.</param>
    /// <param name="typed">What to ask, by parameter, as it was typed.</param>
    /// <param name="options">Where to lay it.</param>
    public static (Fetcher? Fetcher, IReadOnlyList<Problem> Problems) Of(
        Api api,
        IReadOnlyDictionary<string, string> typed,
        FetchOptions options
    )
    {
        var (secrets, wrong) = Secrets.Of(api, options.Environment);
        var (selections, problems) = new Question(api).Read(typed);
        var address = options.Base ?? api.Base;
        List<Problem> all =
        [
            .. problems,
            .. wrong is null ? [] : new[] { wrong },
            .. IsSafe(address) ? [] : new[] { Texts.OpenAddress(address) },
        ];
        if (all.Count > 0)
        {
            return (null, all);
        }
        var asked = api with { Base = address };
        var access = Array.Find(api.Access, a => Opens(a, secrets, selections[0]));
        return access is null
            ? (null, [Texts.NoKey(api)])
            : (new(asked, options, secrets, [.. PlanOf(asked, access, selections)]), []);
    }

    /// <summary>Fetches what is not there yet. Whatever stops it stands in the result.</summary>
    /// <param name="progress">Told of every answer.</param>
    public async Task<FetchResult> Run(IProgress<FetchStep> progress)
    {
        using var client = new HttpMessageInvoker(options.Handler ?? Connection.Handler(), options.Handler is null);
        var connection = new Connection(client, secrets, options.Limits, options.Time);
        var run = new FetchRun(connection, secrets, options, progress);
        return await run.All(plan);
    }

    // A key goes to a stranger's ear only over a line that nobody else hears; one's own machine is no stranger.
    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && address.AbsolutePath.EndsWith('/')
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool Opens(ApiAccess access, Secrets secrets, Selection selection) =>
        access.Needs.All(secrets.Has)
        && access.When.All(w =>
            selection[w.Key] is [var code] && code.StartsWith(w.Value, StringComparison.OrdinalIgnoreCase)
        );

    private static IEnumerable<Request> PlanOf(Api api, ApiAccess access, IEnumerable<Selection> selections) =>
        selections.SelectMany(s => Cut.ToMost(access, s)).Select(s => new Request(api, access, s));
}
