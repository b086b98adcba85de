namespace Visavis.Core;

/// <summary>What a publisher counts together and we do not know member by member, or a residual of its own.</summary>
/// <param name="NameEn">English name.</param>
/// <param name="NameRu">Russian name.</param>
public sealed record Area(string NameEn, string NameRu)
{
    private static readonly Lazy<Dictionary<(string, string), Area>> ByCode = new(() =>
        Csv.Rows("areas.csv").ToDictionary(r => (r["scheme"], r["code"]), r => new Area(r["name_en"], r["name_ru"]))
    );

    /// <summary>What stands behind a code that is no economy's.</summary>
    /// <param name="scheme">The publisher's scheme: <c>worldbank</c>, <c>imf</c>, <c>eurostat</c>.</param>
    /// <param name="code">The code.</param>
    /// <returns>Absent where the scheme has no such code.</returns>
    public static Area? Find(string scheme, string code) => ByCode.Value.GetValueOrDefault((scheme, code));

    /// <summary>Name in a language.</summary>
    public string Name(Language language) => language == Language.Ru ? NameRu : NameEn;
}
