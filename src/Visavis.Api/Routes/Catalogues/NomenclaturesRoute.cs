using Visavis.Api.Asking;

namespace Visavis.Api.Routes.Catalogues;

/// <summary>An edition of a nomenclature, and what is known of it here.</summary>
internal sealed record NomenclatureAnswer(
    string Id,
    string Name,
    string Publisher,
    int From,
    int? To,
    int Bundled,
    int Stored,
    IReadOnlyList<string> ConvertsTo
);

/// <summary>The nomenclatures.</summary>
internal sealed class NomenclaturesRoute : Route<IReadOnlyList<NomenclatureAnswer>>
{
    public override string Name => "nomenclatures";

    public override string Path => "/api/v1/nomenclatures";

    protected override IReadOnlyList<NomenclatureAnswer> Of(Ask ask) =>
        [
            .. ask
                .Workspace.Products()
                .Editions.Select(e => new NomenclatureAnswer(
                    e.Nomenclature.Id,
                    e.Nomenclature.Name(ask.Language),
                    e.Nomenclature.Publisher,
                    e.Nomenclature.From,
                    e.Nomenclature.To,
                    e.Bundled,
                    e.Stored,
                    e.ConvertsTo
                )),
        ];
}
