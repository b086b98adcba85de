using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>What a residual must say of itself: what was left out, and which way that biases.</summary>
internal static class CombinedNotes
{
    public static IEnumerable<Remark> Of(GroupTotal total, List<MemberUse> uses, IReadOnlyList<MemberMirror> mirrors)
    {
        var members = uses.Select(u => u.Member).ToHashSet();
        var converted = mirrors.Where(m => members.Contains(m.Member)).ToList();
        Remark?[] notes =
        [
            Say("missing-mirrors", Those(uses, MirrorFit.Missing)),
            Say("longer-period", Those(uses, MirrorFit.OfALongerPeriod)),
            Say("another-period", Those(uses, MirrorFit.OfAnotherPeriod)),
            Say("not-members", mirrors.Select(m => m.Member).Where(m => !members.Contains(m))),
            Say(
                "fallback-margin",
                converted.Where(m => m.Margin == CifMargin.Fallback && IsMoved(m, total)).Select(m => m.Member)
            ),
            Say("same-valuation", converted.Where(m => !IsMoved(m, total)).Select(m => m.Member)),
            Say(
                "unstated-valuation",
                converted
                    .Where(m => m.Valuation == Valuation.Unstated)
                    .Select(m => m.Member)
                    .Concat(total.Valuation == Valuation.Unstated ? [total.Reporter] : [])
            ),
            new("own-errors", Texts.Say("residual.own-errors"), uses.Count),
        ];
        return notes.OfType<Remark>();
    }

    public static Saying? WhyNotReproduced(GroupTotal total, List<MemberUse> uses)
    {
        var absent = uses.Where(u => u.Fit != MirrorFit.OfThePeriod).ToList();
        return absent.Count == 0
            ? null
            : Texts.Say(say =>
                say.Text(
                    "residual.not-reproduced",
                    ("absent", absent.Count),
                    ("all", uses.Count),
                    ("period", total.Period),
                    ("missing", Listed(say, Those(absent, MirrorFit.Missing).Select(e => e.Name(say.Language)))),
                    ("other", Listed(say, Others(say, absent)))
                )
            );
    }

    private static IEnumerable<string> Others(Speech say, IEnumerable<MemberUse> absent) =>
        absent
            .Where(u => u.Fit != MirrorFit.Missing)
            .Select(u => say.Text("residual.of-period", ("member", u.Member.Name(say.Language)), ("period", u.Period)));

    private static string Listed(Speech say, IEnumerable<string> parts) =>
        string.Join(", ", parts) is { Length: > 0 } list ? list : say["residual.none"];

    private static IEnumerable<Economy> Those(IEnumerable<MemberUse> uses, MirrorFit fit) =>
        uses.Where(u => u.Fit == fit).Select(u => u.Member);

    private static bool IsMoved(MemberMirror mirror, GroupTotal total) =>
        mirror.Valuation.OrCustom(total.Flow.Mirror()) != total.Valuation.OrCustom(total.Flow);

    private static Remark? Say(string code, IEnumerable<Economy> about)
    {
        var members = about.Distinct().OrderBy(e => e.Code, StringComparer.Ordinal).ToList();
        string Names(Speech say) => string.Join(", ", members.Select(e => e.Name(say.Language)));
        return members.Count == 0
            ? null
            : new(code, Texts.Say(say => say.Text($"residual.{code}", ("members", Names(say)))), members.Count);
    }
}
