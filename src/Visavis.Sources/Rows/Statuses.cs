using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What a source's flags say of the value beside them.</summary>
internal sealed class Statuses(Manifest manifest)
{
    // A flag that the manifest does not know may take a value away: it is no flag to pass over.
    public bool TryGet(string text, out ObservationStatus? status)
    {
        var isKnown = manifest.Statuses.TryGetValue(text, out var known);
        status = isKnown ? known : null;
        return isKnown || text.Length == 0;
    }
}
