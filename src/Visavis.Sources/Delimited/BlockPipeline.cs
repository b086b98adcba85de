using System.Collections.Concurrent;

namespace Visavis.Sources;

/// <summary>Parses blocks on several threads and gives the outcomes in the order of the file.</summary>
internal static class BlockPipeline
{
    /// <param name="blocks">In order; pulled on the caller's thread.</param>
    /// <param name="threads">1 parses on the caller's thread.</param>
    /// <param name="newParser">A parser is used by one thread at a time.</param>
    /// <param name="cancellation">Checked between blocks.</param>
    public static IEnumerable<Outcome> Run(
        IEnumerable<Block> blocks,
        int threads,
        Func<Func<Block, Outcome>> newParser,
        CancellationToken cancellation
    )
    {
        var idle = new ConcurrentBag<Func<Block, Outcome>>();
        Outcome Parse(Block block)
        {
            var parser = idle.TryTake(out var known) ? known : newParser();
            var outcome = parser(block);
            idle.Add(parser);
            block.Release();
            return outcome;
        }
        return threads <= 1 ? InTurn(blocks, Parse, cancellation) : Ahead(blocks, threads, Parse, cancellation);
    }

    private static IEnumerable<Outcome> InTurn(
        IEnumerable<Block> blocks,
        Func<Block, Outcome> parse,
        CancellationToken cancellation
    )
    {
        foreach (var block in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return parse(block);
        }
    }

    private static IEnumerable<Outcome> Ahead(
        IEnumerable<Block> blocks,
        int threads,
        Func<Block, Outcome> parse,
        CancellationToken cancellation
    )
    {
        var running = new Queue<Task<Outcome>>();
        foreach (var block in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            running.Enqueue(Task.Run(() => parse(block), cancellation));
            if (running.Count > threads)
            {
                yield return running.Dequeue().GetAwaiter().GetResult();
            }
        }
        while (running.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return running.Dequeue().GetAwaiter().GetResult();
        }
    }
}
