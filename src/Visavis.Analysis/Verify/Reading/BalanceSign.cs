namespace Visavis.Analysis.Verify.Reading;

/// <summary>Whether words beside a balance call it negative: «сальдо было отрицательным в размере 113,8 млн», "a negative balance".</summary>
internal static class BalanceSign
{
    private const int Adjectives = 2;
    private static readonly string[] Negative = ["отрицат", "негатив", "пассивн", "negative", "minus", "минус"];
    private static readonly string[] Positive = ["положит", "позитив", "активн", "positive", "plus", "плюс"];

    /// <summary>The subject with the sign that the words before a number give its balance.</summary>
    public static Subject Of(Sentence sentence, Numeral number, Subject subject, Term? head)
    {
        if (subject is not { IsTrade: true, Flow.Value: "balance", BalanceSign: 0 })
        {
            return subject;
        }
        var noun = head?.First ?? sentence.First;
        var told = Math.Max(head?.Last ?? sentence.First, sentence.Before(number)?.PhraseLast ?? sentence.First);
        var sign = SignIn(sentence, told, number.First);
        return subject with { BalanceSign = sign != 0 ? sign : SignIn(sentence, noun - 1 - Adjectives, noun) };
    }

    private static int SignIn(Sentence sentence, int from, int to)
    {
        var floor = Math.Max(from, sentence.First - 1);
        return sentence.HasBetween(floor, to, t => t.Begins(Negative)) ? -1
            : sentence.HasBetween(floor, to, t => t.Begins(Positive)) ? 1
            : 0;
    }
}
