using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Declared;

/// <summary>The two records of one movement: the exporter's and the importer's.</summary>
internal sealed record Mirror(Economy Exporter, Witness Ours, Witness Theirs)
{
    public IEnumerable<int> Years => Ours.Years.Intersect(Theirs.Years).Order();

    /// <summary>Both movements, in every source that has both sides, else in the longest of each side.</summary>
    public static IEnumerable<Mirror> Of(PairEvidence evidence)
    {
        var witnesses = Witness.Of(evidence);
        foreach (var exporter in new[] { evidence.A, evidence.B })
        {
            var ours = witnesses.Where(w => w.Reporter.Equals(exporter)).ToList();
            var theirs = witnesses.Where(w => !w.Reporter.Equals(exporter)).ToList();
            var shared = ours.Join(theirs, o => o.Source, t => t.Source, (o, t) => new Mirror(exporter, o, t)).ToList();
            if (shared.Count == 0 && ours.Count > 0 && theirs.Count > 0)
            {
                shared.Add(new(exporter, ours[0], theirs[0]));
            }
            foreach (var mirror in shared)
            {
                yield return mirror;
            }
        }
    }
}
