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
}
