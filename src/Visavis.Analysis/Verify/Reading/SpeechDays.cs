using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells whether the days of a sentence are those on which something was said or published.</summary>
internal static class SpeechDays
{
    private static readonly FrozenSet<string> Words = WordSet.Of(
        "said told says announced reported published released stated meeting met visit briefing conference"
    );
    private static readonly string[] Stems =
    [
        "сообщ",
        "заяв",
        "отмети",
        "сказал",
        "рассказ",
        "опубликов",
        "объяв",
        "встреч",
        "визит",
        "брифинг",
        "подчеркн",
    ];

    /// <summary>Whether a sentence tells what somebody said.</summary>
    public static bool IsSpoken(Sentence sentence) =>
        sentence.HasBetween(
            sentence.First - 1,
            sentence.Last + 1,
            t => t.IsWord && (Words.Contains(t.Key) || t.Begins(Stems))
        );
}
