using Polly;
using Polly.Retry;
using Visavis.Fetch.Answers;
using Visavis.Fetch.Asking;
using Visavis.Fetch.Keeping;
using Visavis.Fetch.Wire;

namespace Visavis.Fetch;

/// <summary>One run: a request after the other, with pauses, repeats, cuts and pages.</summary>
internal sealed class FetchRun
{
    // The jitter keeps two machines from knocking together; a seed keeps a run the same as the last.
    private const int JitterSeed = 20_261_122;

    private readonly SnapshotFolder folder;
    private readonly Connection connection;
    private readonly Secrets secrets;
    private readonly FetchOptions options;
    private readonly IProgress<FetchStep> progress;
    private readonly ResiliencePipeline repeats;
    private readonly List<FetchedFile> files = [];
    private readonly Stack<Request> open = new();
    private int done;
    private int sent;

    public FetchRun(Connection connection, Secrets secrets, FetchOptions options, IProgress<FetchStep> progress)
    {
        (this.connection, this.secrets, this.options) = (connection, secrets, options);
        folder = new(options.Folder);
        this.progress = progress;
        repeats = Repeats(options, Repeating);
    }

    public async Task<FetchResult> All(IReadOnlyList<Request> plan)
    {
        Open(plan);
        try
        {
            folder.Prepare();
            while (open.TryPeek(out var request))
            {
                var before = folder.Find(request);
                if (before is null && sent >= options.MaxRequests)
                {
                    break;
                }
                var manifest = before ?? await Ask(request);
                open.Pop();
                done++;
                Take(request, manifest, isNew: before is null);
            }
        }
        catch (FetchException failure)
        {
            return new(files, sent, open.Count, failure);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(files, sent, open.Count, new FolderException(Texts.NotWritable(options.Folder, fault)));
        }
        return new(files, sent, open.Count, null);
    }

    // The first is on top.
    private void Open(IEnumerable<Request> requests)
    {
        foreach (var request in requests.Reverse())
        {
            open.Push(request);
        }
    }

    private void Take(Request request, RequestManifest manifest, bool isNew)
    {
        if (manifest.IsCut)
        {
            Open(Cut.InTwo(request.Api, request.Selection).Select(s => new Request(request.Api, request.Access, s)));
            return;
        }
        files.Add(new(manifest, folder.PathOf(request), isNew));
        if (request.Page == 1)
        {
            Open(Enumerable.Range(2, Math.Max(0, manifest.Pages - 1)).Select(request.OnPage));
        }
        progress.Report(new(done, done + open.Count, Texts.Came(manifest, isNew)));
    }

    private async Task<RequestManifest> Ask(Request request)
    {
        var manifest = ManifestOf(request);
        try
        {
            return await repeats.ExecuteAsync(async _ => await Once(request, manifest));
        }
        catch (AskedTooMuchException)
        {
            if (Cut.InTwo(request.Api, request.Selection).Count == 0)
            {
                throw new SourceRefusedException(Texts.CannotCut(request.Url, request.Api.Split));
            }
            var cut = manifest with { IsCut = true, Time = options.Time.GetUtcNow() };
            folder.KeepCut(request, cut);
            return cut;
        }
    }

    private async Task<RequestManifest> Once(Request request, RequestManifest manifest)
    {
        await Wait(request);
        sent++;
        folder.Sent(request, options.Time.GetUtcNow());
        var half = folder.Half(request);
        var received = await Receive(request, half);
        var facts = Judgement.Judge(request, half, secrets.Hide);
        return folder.Keep(
            request,
            manifest with
            {
                Time = options.Time.GetUtcNow(),
                Status = received.Status,
                Type = received.Type,
                Rows = facts.Rows,
                Pages = Math.Max(1, facts.Pages ?? 1),
            }
        );
    }

    private async Task<Received> Receive(Request request, string half)
    {
        await using var file = new FileStream(half, FileMode.Create, FileAccess.Write);
        var received = await connection.Fetch(request, file);
        file.Flush(flushToDisk: true);
        return received;
    }

    private async Task Wait(Request request)
    {
        var access = request.Access;
        if (sent >= options.MaxRequests)
        {
            throw new SourceUnavailableException(Texts.MostSent(request.Url, sent)) { IsWorthRepeating = false };
        }
        if (access.PerDay > 0 && folder.SentOn(options.Time.GetUtcNow()) >= access.PerDay)
        {
            throw new SourceUnavailableException(Texts.QuotaUsed(request.Url, access.PerDay))
            {
                IsWorthRepeating = false,
            };
        }
        if (sent > 0 && access.PauseSeconds > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(access.PauseSeconds), options.Time);
        }
    }

    private void Repeating(SourceUnavailableException fault) =>
        progress.Report(new(done, done + open.Count, say => fault.Problem.In(say.Language).Found));

    private RequestManifest ManifestOf(Request request) =>
        new()
        {
            Api = request.Api.Id,
            Method = request.Method,
            Url = request.Url.AbsoluteUri,
            Form = request.Form.ToDictionary(StringComparer.Ordinal),
            Time = options.Time.GetUtcNow(),
            IsCut = false,
        };

    private static ResiliencePipeline Repeats(FetchOptions options, Action<SourceUnavailableException> tell)
    {
        var jitter = new Random(JitterSeed);
        return new ResiliencePipelineBuilder { TimeProvider = options.Time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<SourceUnavailableException>(f => f.IsWorthRepeating),
                    MaxRetryAttempts = options.Limits.Repeats,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromSeconds(2),
                    UseJitter = true,
                    Randomizer = jitter.NextDouble,
                    DelayGenerator = a => new((a.Outcome.Exception as SourceUnavailableException)?.After),
                    OnRetry = a =>
                    {
                        tell((SourceUnavailableException)a.Outcome.Exception!);
                        return default;
                    },
                }
            )
            .Build();
    }
}
