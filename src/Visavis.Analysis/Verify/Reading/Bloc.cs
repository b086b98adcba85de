using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Groups of economies as texts speak of them.</summary>
internal static class Bloc
{
    /// <summary>The subject; the trade of a group of two alone, or of one of them with it, is the trade between the two.</summary>
    public static Subject OfTwo(Subject subject)
    {
        var group = new[] { subject.Partner, subject.Reporter }.FirstOrDefault(e => e?.Value.Kind == EconomyKind.Group);
        var other = group == subject.Partner ? subject.Reporter : subject.Partner;
        if (group is null || (group == subject.Reporter && other is not null))
        {
            return subject;
        }
        var members = Groups.All.Where(m => m.Group == group.Value.Code).Select(m => m.Member).Distinct().ToList();
        if (members.Count != 2 || (other is not null && !members.Contains(other.Value)))
        {
            return subject;
        }
        var first = other?.Value ?? members[0];
        return subject with
        {
            Reporter = other ?? group with { Value = first },
            Partner = group with { Value = members.Find(m => !m.Equals(first))! },
        };
    }
}
