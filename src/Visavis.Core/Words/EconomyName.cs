using System.Collections.Immutable;

namespace Visavis.Core;

/// <summary>The short name of an economy or group as grammar asks for it: lower case where a common noun stands inside a sentence.</summary>
public sealed record EconomyName
{
    private readonly string article;
    private readonly string english;
    private readonly ImmutableArray<string> russian;
    private readonly string to;
    private readonly string from;

    /// <param name="row">A row of <c>names.csv</c>.</param>
    internal EconomyName(Dictionary<string, string> row)
    {
        (article, english, to, from) = (row["en_article"], row["en_short"], row["to"], row["from"]);
        russian = [.. Enum.GetNames<RussianCase>().Select(c => row[c.ToLowerInvariant()])];
    }

    /// <summary>Where: "в России", "на Кубе", "во Франции".</summary>
    public string In => $"{to} {Russian(RussianCase.Prepositional)}";

    /// <summary>Whither: "в Россию", "на Кубу".</summary>
    public string Into => $"{to} {Russian(RussianCase.Accusative)}";

    /// <summary>Whence: "из России", "с Кипра".</summary>
    public string From => $"{from} {Russian(RussianCase.Genitive)}";

    /// <summary>The English name in a form.</summary>
    public string English(EnglishForm form)
    {
        var running = article.Length == 0 ? english : $"{article} {english}";
        return form switch
        {
            EnglishForm.Bare => english,
            EnglishForm.Running => running,
            _ => running + (IsPlural ? "’" : "’s"),
        };
    }

    /// <summary>The Russian name in a case.</summary>
    public string Russian(RussianCase grammaticalCase) => russian[(int)grammaticalCase];

    // A plural that owns takes the apostrophe alone: the United States’, free zones’; but Cyprus’s.
    private bool IsPlural =>
        english.EndsWith('s')
        && (article.Length > 0 || char.IsLower(english[0]) || english.EndsWith("Islands", StringComparison.Ordinal));
}
