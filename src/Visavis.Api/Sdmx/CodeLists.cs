using Visavis.Core;

namespace Visavis.Api.Sdmx;

/// <summary>A code and its name.</summary>
internal sealed record Code(string Id, string Name);

/// <summary>A list of codes.</summary>
internal sealed record CodeList(string Id, string Name, IReadOnlyList<Code> Codes);

/// <summary>The code lists of the data model, from the vocabulary itself.</summary>
internal static class CodeLists
{
    private static readonly Dictionary<string, Func<IEnumerable<string>>> Coded = new(StringComparer.Ordinal)
    {
        ["CL_BASIS"] = Enum.GetNames<PartnerBasis>,
        ["CL_COLLECTION"] = Enum.GetNames<Collection>,
        ["CL_CONF_STATUS"] = () => ["C", "F"],
        ["CL_COVERAGE"] = Enum.GetNames<Coverage>,
        ["CL_FLOW"] = Enum.GetNames<Flow>,
        ["CL_FREQ"] = () => ["A", "M", "Q", "_O"],
        ["CL_OBS_STATUS"] = () => ["A", "E", "M", "O", "Q"],
        ["CL_SIDE"] = () => ["M", "X"],
        ["CL_TRADE_SYSTEM"] = Enum.GetNames<TradeSystem>,
        ["CL_VALUATION"] = Enum.GetNames<Valuation>,
        ["CL_VARIABLE"] = Enum.GetNames<Variable>,
    };

    /// <summary>All lists, by id.</summary>
    public static IReadOnlyList<CodeList> In(Language language)
    {
        var say = Texts.Book.Speaking(language);
        var economies = new CodeList(
            "CL_ECONOMY",
            say["sdmx.lists.CL_ECONOMY"],
            [.. Economies.All.Select(e => new Code(e.Code, e.Name(language)))]
        );
        return
        [
            .. Coded
                .Select(l => new CodeList(
                    l.Key,
                    say[$"sdmx.lists.{l.Key}"],
                    [.. l.Value().Select(c => new Code(c, say[$"sdmx.codes.{l.Key}.{c}"]))]
                ))
                .Append(economies)
                .OrderBy(l => l.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The codes of a list; none for what is not coded.</summary>
    public static IEnumerable<string> CodesOf(string list) =>
        list == "CL_ECONOMY" ? Economies.All.Select(e => e.Code)
        : Coded.TryGetValue(list, out var codes) ? codes()
        : [];
}
