using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>What a residual must say of itself: what was left out, and which way that biases.</summary>
internal static class CombinedNotes
{
    public static IEnumerable<Note> Of(GroupTotal total, List<MemberUse> uses, IReadOnlyList<MemberMirror> mirrors)
    {
        var members = uses.Select(u => u.Member).ToHashSet();
        var converted = mirrors.Where(m => members.Contains(m.Member)).ToList();
        Note?[] notes =
        [
            Say(
                "missing-mirrors",
                Those(uses, MirrorFit.Missing),
                "no mirror: their trade stays in, the value is too high"
            ),
            Say("longer-period", Those(uses, MirrorFit.OfALongerPeriod), "mirror of a longer period: only a ceiling"),
            Say(
                "another-period",
                Those(uses, MirrorFit.OfAnotherPeriod),
                "mirror of another period: used only if carried"
            ),
            Say(
                "not-members",
                mirrors.Select(m => m.Member).Where(m => !members.Contains(m)),
                "mirror set aside: not one of the other members by the publisher of the total"
            ),
            Say(
                "fallback-margin",
                converted.Where(m => m.Margin == CifMargin.Fallback && IsMoved(m, total)).Select(m => m.Member),
                "brought to the total's valuation by the fallback margin, 6 % (0 to 20 %)"
            ),
            Say(
                "same-valuation",
                converted.Where(m => !IsMoved(m, total)).Select(m => m.Member),
                "recorded at the total's valuation: no margin applied"
            ),
            Say(
                "unstated-valuation",
                converted
                    .Where(m => m.Valuation == Valuation.Unstated)
                    .Select(m => m.Member)
                    .Concat(total.Valuation == Valuation.Unstated ? [total.Reporter] : []),
                "valuation unstated: read as the custom is, exports FOB and imports CIF"
            ),
            new(
                "own-errors",
                "the range holds rounding, margins and the treatment, not the mirrors' own errors",
                uses.Count
            ),
        ];
        return notes.OfType<Note>();
    }

    public static string? WhyNotReproduced(GroupTotal total, List<MemberUse> uses)
    {
        var absent = uses.Where(u => u.Fit != MirrorFit.OfThePeriod).ToList();
        var missing = string.Join(", ", Those(absent, MirrorFit.Missing));
        var other = string.Join(
            ", ",
            absent.Where(u => u.Fit != MirrorFit.Missing).Select(u => $"{u.Member} ({u.Period})")
        );
        return absent.Count == 0
            ? null
            : $"{absent.Count} of {uses.Count} mirrors are not of {total.Period}: "
                + $"missing {(missing.Length == 0 ? "none" : missing)}; of another period {(other.Length == 0 ? "none" : other)}.";
    }

    private static IEnumerable<Economy> Those(IEnumerable<MemberUse> uses, MirrorFit fit) =>
        uses.Where(u => u.Fit == fit).Select(u => u.Member);

    private static bool IsMoved(MemberMirror mirror, GroupTotal total) =>
        mirror.Valuation.OrCustom(total.Flow.Mirror()) != total.Valuation.OrCustom(total.Flow);

    private static Note? Say(string code, IEnumerable<Economy> about, string text)
    {
        var names = about.Select(e => e.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : new(code, $"{string.Join(", ", names)}: {text}", names.Count);
    }
}
