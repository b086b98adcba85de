using Visavis.Api.Asking;
using Visavis.Core;

namespace Visavis.Api.Routes.Catalogues;

/// <summary>A code of a nomenclature.</summary>
/// <param name="Nomenclature">Its edition.</param>
/// <param name="Code">The code.</param>
/// <param name="Parent">The code that it belongs to; empty at the top.</param>
/// <param name="Name">In the language asked for, as far as it is known.</param>
/// <param name="Unspecified">Whether it holds what was not specified.</param>
internal sealed record ProductAnswer(string Nomenclature, string Code, string Parent, string Name, bool Unspecified);

/// <summary>Codes that begin with a text or whose name holds it.</summary>
internal sealed class ProductsRoute : Route<Page<ProductAnswer>>
{
    private static readonly Parameter NomenclatureParameter = new IdParameter(
        "nomenclature",
        _ => Nomenclatures.All.Select(n => n.Id)
    );

    public override string Name => "products";

    public override string Path => "/api/v1/products";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [Asking.Parameters.Text, NomenclatureParameter, .. Asking.Parameters.Page];

    protected override Page<ProductAnswer> Of(Ask ask)
    {
        var edition = ask["nomenclature"] is { } id && Nomenclatures.TryFind(id, out var found) ? found : null;
        var all = ask.Workspace.Products().Find(ask["text"] ?? "", edition);
        return Page<ProductAnswer>.Of(
            ask,
            [
                .. all.Select(c => new ProductAnswer(
                    c.Commodity.Nomenclature,
                    c.Commodity.Code,
                    c.Parent,
                    c.Name(ask.Language),
                    c.Commodity.IsResidual
                )),
            ]
        );
    }
}
