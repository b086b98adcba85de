namespace Visavis.Econometrics.Vectors;

/// <summary>Runs the parts of a piece of work on several threads. What belongs to a part does not depend on their number, so neither does the answer.</summary>
/// <remarks>Who has nothing to do blocks and leaves its core to others.</remarks>
internal sealed class Team(int threads)
{
    private readonly ParallelOptions options = new() { MaxDegreeOfParallelism = Math.Max(1, threads) };

    public void Run(int parts, Action<int> work)
    {
        if (options.MaxDegreeOfParallelism == 1)
        {
            for (var part = 0; part < parts; part++)
            {
                work(part);
            }
            return;
        }
        Parallel.For(0, parts, options, work);
    }
}
