using Visavis.Api.Asking;
using Visavis.Core;

namespace Visavis.Api.Routes.Catalogues;

/// <summary>An economy, a group, the world.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or the code of a group.</param>
/// <param name="Kind">What stands behind the code.</param>
/// <param name="Name">In the language asked for.</param>
/// <param name="NameEn">English.</param>
/// <param name="NameRu">Russian.</param>
/// <param name="M49">UN M49.</param>
/// <param name="Comtrade">The number that UN Comtrade uses.</param>
/// <param name="Capital">Where its capital lies.</param>
/// <param name="Members">Codes of the members that a group has had.</param>
internal sealed record EconomyAnswer(
    string Code,
    EconomyKind Kind,
    string Name,
    string NameEn,
    string NameRu,
    int? M49,
    int? Comtrade,
    CapitalAnswer? Capital,
    IReadOnlyList<string>? Members
);

/// <summary>A capital, in decimal degrees.</summary>
internal sealed record CapitalAnswer(string Name, double Latitude, double Longitude);

/// <summary>Who may be a reporter or partner.</summary>
internal sealed class EconomiesRoute : Route<Page<EconomyAnswer>>
{
    private static readonly Parameter Kind = new ChoiceParameter(
        "kind",
        [.. Enum.GetNames<EconomyKind>().Select(n => n.ToLowerInvariant())]
    );

    public override string Name => "economies";

    public override string Path => "/api/v1/economies";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [Asking.Parameters.Text, Kind, .. Asking.Parameters.Page];

    protected override Page<EconomyAnswer> Of(Ask ask) =>
        Page<EconomyAnswer>.Of(
            ask,
            [
                .. Economies
                    .All.Where(e => ask["text"] is not { } text || Matches(e, text))
                    .Where(e =>
                        ask["kind"] is not { } kind
                        || e.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)
                    )
                    .Select(e => Of(e, ask.Language)),
            ]
        );

    private static EconomyAnswer Of(Economy economy, Language language) =>
        new(
            economy.Code,
            economy.Kind,
            economy.Name(language),
            economy.NameEn,
            economy.NameRu,
            economy.M49,
            economy.Comtrade,
            economy.Capital is { } c
                ? new(language == Language.Ru ? c.NameRu : c.NameEn, c.Latitude, c.Longitude)
                : null,
            economy.Kind == EconomyKind.Group ? Members(economy.Code) : null
        );

    private static List<string> Members(string group) =>
        [
            .. Groups
                .All.Where(m => m.Group == group)
                .Select(m => m.Member.Code)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static bool Matches(Economy economy, string text) =>
        economy.Code.Contains(text, StringComparison.OrdinalIgnoreCase)
        || economy.NameEn.Contains(text, StringComparison.OrdinalIgnoreCase)
        || economy.NameRu.Contains(text, StringComparison.OrdinalIgnoreCase);
}
