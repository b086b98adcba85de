using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Finds the partner whose part of a flow a number is.</summary>
internal sealed class PartnerPart(Sentence sentence)
{
    private const int Beside = 3;
    private const int Behind = 4;

    /// <summary>The partner; absent where the words around the number name none.</summary>
    /// <param name="number">The number.</param>
    /// <param name="head">The flow that is the whole; absent where the sentence names none.</param>
    /// <param name="reporter">Whose flow it is: never its own partner.</param>
    public EconomyMention? Of(Numeral number, Term? head, Economy? reporter)
    {
        // "from 11.9 % to 0.1 %", "Korea 1 110 mn (19.0 %)": both are of the same.
        var earlier = sentence.Before(number);
        var bracket = BracketBehind(number);
        var isSame = (number.IsTo && earlier is { IsFrom: true }) || (bracket > 0 && earlier?.Unit.IsMoney == true);
        var floor = (isSame ? sentence.Before(earlier!) : earlier)?.PhraseLast ?? sentence.First - 1;
        var ceiling = Math.Min(
            sentence.Behind(number)?.PhraseFirst ?? sentence.Last + 1,
            bracket > 0 ? bracket : sentence.Last + 1
        );
        bool IsOther(EconomyMention e) => e.Link != Link.Apart && !e.Economy.Equals(reporter) && !IsOwnerOf(e, head);
        var behind = sentence.Economies.FindAll(e => e.First > number.Last && e.Last < ceiling && IsOther(e));
        var tied = behind.Find(e => e.Link is Link.To or Link.From or Link.With);
        var hasOwn = IsOfNext(number, tied);
        var before = sentence.Economies.FindAll(e =>
            e.First > floor && e.Last < number.First && IsOther(e) && !(hasOwn && IsCut(e, number))
        );
        // "доля России в экспорте": right behind the word share; "Россия (60 %)": right before the number.
        var share = sentence.Terms.FindLast(t => t.Is("share") && t.Last < number.First && t.First > floor);
        return before.Find(e => share is not null && e.First > share.Last && e.First - share.Last <= Beside)
            ?? before.FindLast(e => number.PhraseFirst - e.Last <= Beside)
            ?? tied
            ?? before.LastOrDefault()
            ?? behind.Find(e => e.Link is not Link.Owner);
    }

    // The bracket that closes around a number; 0 where it stands in none.
    private int BracketBehind(Numeral number)
    {
        for (var at = number.PhraseLast + 1; at <= sentence.Last; at++)
        {
            if (sentence.Tokens[at].Key is ")" or "(")
            {
                return sentence.Tokens[at].Is(")") ? at : 0;
            }
        }
        return 0;
    }

    // "91.5 % went to China, 5.8 % to Switzerland": the second number has a partner of its own.
    private bool IsOfNext(Numeral number, EconomyMention? tied) =>
        tied is not null
        && tied.First - number.PhraseLast <= Behind
        && !sentence.HasBetween(number.PhraseLast, tied.First, IsCut);

    private bool IsCut(EconomyMention mention, Numeral number) =>
        sentence.HasBetween(mention.Last, number.PhraseFirst, IsCut);

    private static bool IsCut(Token token) => token.Key is "," or ";" or "and" or "и" or "а";

    // "60 % of Belarus's exports": the owner of the whole is the reporter.
    private bool IsOwnerOf(EconomyMention mention, Term? head) =>
        head is not null
        && mention.Link == Link.Owner
        && (
            (
                mention.Last < head.First
                && head.First - mention.Last <= 3
                && !sentence.HasBetween(mention.Last, head.First, t => t.Key is "в" or "in" or "of")
            ) || (mention.First > head.Last && mention.First - head.Last <= 6)
        );
}
