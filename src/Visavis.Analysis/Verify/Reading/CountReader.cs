using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads counted things: 28 programmes, 115 of 310 measures, 90 % of 28 programmes carried out.</summary>
internal sealed class CountReader(Sentence sentence)
{
    private const int Reach = 3;

    /// <summary>What is counted, as an indicator; absent where the number counts no thing that is known.</summary>
    /// <param name="number">The number.</param>
    /// <param name="told">The thing that the number before counted; empty where it counted none.</param>
    public Attributed<(string Indicator, ClaimKind Kind)>? Of(Numeral number, string told)
    {
        var unit = number.Unit.Other;
        if (!number.Unit.IsNone && unit is not ("%" or "share" or "units" or "persons"))
        {
            return null;
        }
        var behind = Behind(number);
        var thing =
            behind
            ?? (unit is "%" or "share" || IsOfWhole(number) is not null ? sentence.Terms.FindLast(IsCounted) : null);
        var name = thing?.Value ?? (IsOfWhole(number) is null && !(unit is "%" && HasPart) ? "" : told);
        if (
            name.Length == 0
            || (unit is "%" or "share" && (!IsDone || (behind is null && sentence.Terms.Exists(t => t.Is("flow")))))
        )
        {
            return null;
        }
        var indicator = unit is "%" or "share"
            ? Rate(name)
            : IsOfWhole(number) switch
            {
                true => ($"{name} completed", ClaimKind.Count),
                false => ($"{name} planned", ClaimKind.Target),
                null => ($"{name} count", ClaimKind.Count),
            };
        return sentence.Said(indicator, thing?.First ?? number.First, thing?.Last ?? number.Last);
    }

    /// <summary>The thing that stands behind a number or is told in its sentence; empty where none is.</summary>
    public string ThingOf(Numeral number) => (Behind(number) ?? sentence.Terms.Find(IsCounted))?.Value ?? "";

    private static (string Indicator, ClaimKind Kind) Rate(string thing) =>
        (thing == "programme" ? "programme completion rate" : $"{thing} completed (share)", ClaimKind.Share);

    private bool IsDone => sentence.Terms.Exists(t => t.Is("done"));

    private bool HasPart => sentence.Quantities.Exists(q => IsOfWhole(q) is not null);

    private Term? Behind(Numeral number)
    {
        var from = number.PhraseLast + 1;
        from = from <= sentence.Last && sentence.Tokens[from].Key is "of" or "от" or "из" ? from + 1 : from;
        from = from <= sentence.Last && sentence.Tokens[from].Is("the") ? from + 1 : from;
        return sentence.Terms.Find(t =>
            IsCounted(t)
            && t.First >= from
            && t.First <= from + Reach
            && !sentence.HasBetween(from - 1, t.First, x => x.Kind == TokenKind.Symbol || x.IsNumber)
        );
    }

    // "115 out of 310", "115 из 310": the first is the part, the second the whole.
    private bool? IsOfWhole(Numeral number) =>
        IsPair(number, sentence.Behind(number)) ? true
        : IsPair(sentence.Before(number), number) ? false
        : null;

    private bool IsPair(Numeral? part, Numeral? whole) =>
        part is { Unit.IsNone: true }
        && whole is not null
        && whole.Unit.Other is "" or "units"
        && whole.First - part.Last is 2 or 3
        && sentence.Tokens[whole.First - 1].Key is "of" or "из";

    private static bool IsCounted(Term term) => term.Is("count") && term.Value is not ("countries" or "votes");
}
