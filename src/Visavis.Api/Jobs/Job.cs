namespace Visavis.Api.Jobs;

/// <summary>Where a job stands.</summary>
internal enum JobState
{
    /// <summary>Others are before it.</summary>
    Waiting,

    /// <summary>It is being worked out.</summary>
    Running,

    /// <summary>The answer is there: ask its address.</summary>
    Done,

    /// <summary>There is no answer.</summary>
    Failed,

    /// <summary>Somebody ended it.</summary>
    Cancelled,
}

/// <summary>A question whose answer takes long. Its id is the question itself, so that a server that was started anew goes on with what was accepted before.</summary>
/// <param name="Id">The question, in letters that an address takes.</param>
/// <param name="Address">Where the answer is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Problem">Why there is no answer.</param>
internal sealed record JobAnswer(string Id, string Address, JobState State, string? Problem);

/// <summary>What is to be worked out.</summary>
/// <param name="Address">The address of an answer, with its parameters: /api/v1/pairs/BLR/RUS/reconstruction?draws=5000.</param>
internal sealed record JobQuestion(string? Address);

/// <summary>A job at work.</summary>
internal sealed class Job : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource cancel = new();
    private TaskCompletionSource changed = New();
    private JobAnswer now;
    private bool isDisposed;

    public Job(string id, string address)
    {
        now = new(id, address, JobState.Waiting, null);
        Cancellation = cancel.Token;
    }

    /// <summary>Told when somebody ends it.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Where it stands, and a task that ends when that changes.</summary>
    public (JobAnswer Now, Task Changed) Watch()
    {
        lock (gate)
        {
            return (now, changed.Task);
        }
    }

    /// <summary>It stands elsewhere now; what has ended stays as it ended.</summary>
    public void Become(JobState state, string? problem = null)
    {
        lock (gate)
        {
            if (now.State >= JobState.Done)
            {
                return;
            }
            now = now with { State = state, Problem = problem };
            var told = changed;
            changed = New();
            told.SetResult();
        }
    }

    /// <summary>Ends it.</summary>
    public void Cancel()
    {
        Become(JobState.Cancelled);
        lock (gate)
        {
            if (!isDisposed)
            {
                cancel.Cancel();
            }
        }
    }

    /// <summary>Ends it for good.</summary>
    public void Dispose()
    {
        Cancel();
        lock (gate)
        {
            isDisposed = true;
            cancel.Dispose();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
