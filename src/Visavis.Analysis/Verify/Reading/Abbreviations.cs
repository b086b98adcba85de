using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Words that are cut short with a point: млн., долл., Dr.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Amounts = WordSet.Of("млн млрд тыс трлн долл руб проц чел т mln bln");
    private static readonly FrozenSet<string> OtherUnits = WordSet.Of(
        "шт мес кв куб барр ед п б га bn mn p approx ч м"
    );
    private static readonly FrozenSet<string> Words = WordSet.Of(
        "д п др пр см рис табл с стр им св кв ст ок рос бел росс куб барр напр",
        "mr mrs dr no vs e g i al approx ca fig u s co inc ltd pp p jan feb mar apr aug sept oct nov dec янв фев февр апр авг сен сент окт ноя нояб дек"
    );

    /// <summary>Whether a unit is cut short, so that the point behind it is its own.</summary>
    public static bool IsUnit(string key) => Amounts.Contains(key) || OtherUnits.Contains(key);

    /// <summary>Whether the point behind it can end a sentence all the same: "на 5 млн долл. Экспорт …", "в 2021 г. Экспорт …".</summary>
    public static bool MayEnd(string key) => Amounts.Contains(key) || key is "г" or "гг";

    /// <summary>Whether the point behind it never ends a sentence.</summary>
    public static bool NeverEnds(string key) => Words.Contains(key);
}
