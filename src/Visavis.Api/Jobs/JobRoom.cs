using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Logging;
using Visavis.Api.Asking;
using Visavis.Api.Serving;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Api.Jobs;

/// <summary>The jobs that were asked for, the newest of them. An answer is kept where every answer is kept.</summary>
internal sealed partial class JobRoom(Library library, ReplyCache cache, ILogger<JobRoom> log)
{
    private const int MostJobs = 200;
    private readonly Recent<string, Job> jobs = new(MostJobs, left: job => job.Dispose());
    private readonly JobLog accepted = new(library.Settings.Workspace, MostJobs);

    /// <summary>The job of an id, if there is one; one that was accepted before the server was started anew is begun again.</summary>
    public Job? Find(string id, Language language) =>
        jobs.TryGet(id, out var job) ? job
        : accepted.Has(id) && Decoded(id) is { } address ? Begin(address, language).Job
        : null;

    /// <summary>The job of a question; begun where there is none, or where it was ended or failed.</summary>
    public (Job? Job, Refusal? Refusal) Begin(string address, Language language)
    {
        var (ask, refusal) = AskReader.Read(address, language, library);
        if (ask is null)
        {
            return (null, refusal);
        }
        var id = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(address));
        accepted.Add(id);
        return (jobs.Get(id, () => Started(id, address, ask), job => job.Watch().Now.State > JobState.Done), null);
    }

    /// <summary>Ends the job of an id, if it is at work: it is not begun in order to be ended.</summary>
    public Job? End(string id)
    {
        accepted.Remove(id);
        if (!jobs.TryGet(id, out var job))
        {
            return null;
        }
        job.Cancel();
        return job;
    }

    private Job Started(string id, string address, Ask ask)
    {
        var job = new Job(id, address);
        _ = Work(job, ask);
        return job;
    }

    private async Task Work(Job job, Ask ask)
    {
        try
        {
            await cache
                .Wait(
                    ask.Key,
                    wanted =>
                    {
                        job.Become(JobState.Running);
                        return ask.Route.Answer(ask with { Cancellation = wanted });
                    },
                    job.Cancellation,
                    takesLong: true
                )
                .ConfigureAwait(false);
            job.Become(JobState.Done);
        }
        catch (OperationCanceledException)
        {
            job.Become(JobState.Cancelled);
        }
        catch (ProblemException e)
        {
            job.Become(JobState.Failed, e.Problem.In(ask.Language).Found);
        }
        catch (Exception fault)
        {
            var id = job.Watch().Now.Id;
            Failed(log, id, fault);
            job.Become(JobState.Failed, Texts.Fault(id).In(ask.Language).Found);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} failed")]
    private static partial void Failed(ILogger log, string id, Exception fault);

    private static string? Decoded(string id)
    {
        try
        {
            return id.Length > 1_500 ? null : new UTF8Encoding(false, true).GetString(Base64Url.DecodeFromChars(id));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
