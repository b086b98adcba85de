using Visavis.Api.Asking;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Measuring;

namespace Visavis.Api.Routes.Catalogues;

/// <summary>A measure for one key of one source.</summary>
/// <param name="Period">When.</param>
/// <param name="Reporter">Code of the economy that says it.</param>
/// <param name="Partner">Code of the partner; empty where the measure has none.</param>
/// <param name="Commodity">Code of the commodity; empty where the measure has none.</param>
/// <param name="Flow">Exports or imports, where it is of one of them.</param>
/// <param name="Value">In the unit of the measure.</param>
/// <param name="Undefined">Why there is no value.</param>
internal sealed record MeasuredAnswer(
    string Period,
    string Reporter,
    string Partner,
    string Commodity,
    Flow? Flow,
    double? Value,
    string? Undefined
)
{
    public static MeasuredAnswer Of(MeasuredCell cell, Language language) =>
        new(
            cell.Period.ToString(),
            cell.Reporter,
            cell.Partner,
            cell.Commodity,
            cell.Flow,
            cell.Value.IsDefined ? cell.Value.Value : null,
            cell.Value.IsDefined ? null : Workbench.Texts.Reason(language, cell.Value.WhyUndefined!)
        );
}

/// <summary>A measure of everything that one source says.</summary>
internal sealed class MeasureValuesRoute : Route<Page<MeasuredAnswer>>
{
    public override string Name => "measure-values";

    public override string Path => "/api/v1/measures/{id}/values";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Asking.Parameters.Measure,
        Asking.Parameters.Source.Required(),
        Asking.Parameters.Economy("reporter"),
        Asking.Parameters.Economy("partner"),
        new ReadParameter("level", v => Asked.Level(v), "HS2012/6"),
        new WordsParameter("commodity", 40),
        Asking.Parameters.Flow,
        new ReadParameter("bloc", v => Asked.Group(v), "EAEU"),
        new WordsParameter("gdp", 40),
        Asking.Parameters.Period,
        Asking.Parameters.From,
        Asking.Parameters.To,
        Asking.Parameters.AsOf,
        Asking.Parameters.KnownAt,
        .. Asking.Parameters.Page,
    ];

    protected override Page<MeasuredAnswer> Of(Ask ask)
    {
        var request = new StoreRequest(ask.Values["id"], ask.Values["source"])
        {
            Reporters = ask["reporter"],
            Partner = ask["partner"],
            Commodity = ask["commodity"],
            Level = ask["level"],
            Flow = ask["flow"],
            Bloc = ask["bloc"],
            Gdp = ask["gdp"],
            Period = ask["period"],
            From = ask["from"],
            To = ask["to"],
            Time = ask.Time,
        };
        return Page<MeasuredAnswer>.Of(
            ask,
            [.. request.Answer(ask.Workspace).Select(c => MeasuredAnswer.Of(c, ask.Language))]
        );
    }
}
