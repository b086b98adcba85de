using System.Collections.Immutable;

namespace Visavis.Analysis.Conversion;

/// <summary>Finds the way from one edition to another over the concordances that there are.</summary>
public static class ConversionChain
{
    /// <summary>The shortest way; of ways of one length the first by the ids of its editions.</summary>
    /// <param name="from">Id of the edition to begin with.</param>
    /// <param name="to">Id of the edition to end with.</param>
    /// <param name="steps">Ids of the editions that one concordance leads from and to.</param>
    /// <returns>Ids of the editions on the way, both ends included; empty where there is no way.</returns>
    public static ImmutableArray<string> Find(string from, string to, IEnumerable<(string From, string To)> steps)
    {
        var next = steps.Distinct().ToLookup(s => s.From, s => s.To, StringComparer.Ordinal);
        var reached = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal) { [from] = [from] };
        var waiting = new Queue<string>([from]);
        while (waiting.TryDequeue(out var here) && here != to)
        {
            foreach (var there in next[here].Order(StringComparer.Ordinal))
            {
                if (reached.TryAdd(there, reached[here].Add(there)))
                {
                    waiting.Enqueue(there);
                }
            }
        }
        return reached.GetValueOrDefault(to, []);
    }
}
