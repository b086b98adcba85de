using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visavis.Api.Asking;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Api.Serving;

/// <summary>
/// Asks beforehand what a reader of the dashboard asks first, of the pair of which most is known, so that the answers lie
/// ready. One question at a time; it ends when it has taken long enough or the server ends.
/// </summary>
internal sealed partial class WarmUp(Library library, ReplyCache cache, ServerOptions options, ILogger<WarmUp> log)
    : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private static readonly string[] OfAll = ["/api/v1/economies?limit=5000", "/api/v1/pairs?limit=24"];

    // The costliest last: it needs no warm reader, and readers of the first pages do not wait for it.
    private static readonly string[] OfPair =
    [
        "/measures",
        "/sections",
        "/sections/sentences",
        "/sections/flows",
        "/flows?limit=5000",
        "/reconstruction",
    ];

    /// <summary>Whether nothing is being asked beforehand any more.</summary>
    public bool IsOver { get; private set; } = !options.WarmsUp;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        enough.CancelAfter(Longest);
        try
        {
            if (options.WarmsUp)
            {
                await AskAll(enough.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            Stopped(log);
        }
        finally
        {
            IsOver = true;
        }
    }

    private async Task AskAll(CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var own = library.Settings.Language;
        Language[] languages = [own, .. Enum.GetValues<Language>().Where(l => l != own)];
        var pair = library.Speaking(own).Pairs() is [var best, ..]
            ? $"/api/v1/pairs/{best.A.Code}/{best.B.Code}"
            : null;
        string[] addresses = [.. OfAll, .. pair is null ? [] : OfPair.Select(p => pair + p)];
        foreach (var (address, language) in addresses.SelectMany(_ => languages, (a, l) => (a, l)))
        {
            await Ask(address, language, cancellation).ConfigureAwait(false);
        }
        Warm(log, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private async Task Ask(string address, Language language, CancellationToken cancellation)
    {
        var (ask, refusal) = AskReader.Read(address, language, library);
        if (ask is null)
        {
            throw new InvalidOperationException(refusal!.Problem.Found);
        }
        try
        {
            await cache.Wait(ask, cancellation).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            NoAnswer(log, address, e);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whoever asks for it is told; the others need not suffer.
            Failed(log, address, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The first answers are ready after {Seconds} s")]
    private static partial void Warm(ILogger log, double seconds);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The first answers are not all ready: it took too long, or the server ends"
    )]
    private static partial void Stopped(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Address} failed")]
    private static partial void Failed(ILogger log, string address, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Address} has no answer")]
    private static partial void NoAnswer(ILogger log, string address, ProblemException why);
}
