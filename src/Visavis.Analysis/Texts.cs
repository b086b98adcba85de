using Visavis.Analysis.Conversion;
using Visavis.Core;

namespace Visavis.Analysis;

/// <summary>What the analysis says.</summary>
internal static class Texts
{
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(Texts).Assembly);

    /// <summary>A text that is said when it is known in which language.</summary>
    public static Saying Say(Func<Speech, string> text) => new(Book, text);

    /// <summary>A text of the phrasebook.</summary>
    public static Saying Say(string key, params IReadOnlyList<(string Name, object Value)> values) =>
        Say(say => say.Text(key, values));

    /// <summary>Why a value has no code in the edition that it is converted to.</summary>
    public static Problem Unconvertible(CodedValue value, Concordance concordance) =>
        concordance.IsTotal(value.Code)
            ? Unconvertible("CNV002", value, concordance)
            : Unconvertible("CNV001", value, concordance);

    private static Problem Unconvertible(string code, CodedValue value, Concordance concordance) =>
        Problem.Of(
            Book,
            code,
            ("place", value.Place == Place.Nowhere ? $"{concordance.From} → {concordance.To}" : value.Place.ToString()),
            ("code", value.Code),
            ("from", concordance.From.Id),
            ("to", concordance.To.Id),
            ("digits", concordance.From.Levels[^1])
        );
}
