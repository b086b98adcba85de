using Visavis.Analysis.Measures;
using Visavis.Api.Asking;
using Visavis.Core;

namespace Visavis.Api.Routes.Catalogues;

/// <summary>What a measure says of itself.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">In the language asked for.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Formula">In the symbols of its method note.</param>
/// <param name="Unit">In what it is held.</param>
/// <param name="Source">The work that defines it.</param>
/// <param name="Low">Lowest possible value; absent where there is no bound.</param>
/// <param name="High">Highest possible value.</param>
/// <param name="Inputs">The sums that it is computed from.</param>
internal sealed record MeasureAnswer(
    string Id,
    string Name,
    string Question,
    string Formula,
    string Unit,
    string Source,
    double? Low,
    double? High,
    IReadOnlyList<string> Inputs
)
{
    public static MeasureAnswer Of(MeasureInfo info, IReadOnlyList<string> inputs, Language language) =>
        new(
            info.Id,
            info.NameIn(language),
            info.QuestionIn(language),
            info.FormulaIn(language),
            info.Unit.ToString(),
            info.SourceIn(language),
            double.IsFinite(info.Range.Low) ? info.Range.Low : null,
            double.IsFinite(info.Range.High) ? info.Range.High : null,
            inputs
        );

    /// <summary>Every measure, by id.</summary>
    public static IEnumerable<MeasureAnswer> All(Language language) =>
        MeasureCatalogue
            .All.Select(m => Of(m.Info, m.Columns, language))
            .Concat(MeasureCatalogue.OfMatrices.Select(m => Of(m.Info, [MatrixMeasure.Matrix], language)))
            .OrderBy(m => m.Id, StringComparer.Ordinal);
}

/// <summary>What can be computed.</summary>
internal sealed class MeasuresRoute : Route<IReadOnlyList<MeasureAnswer>>
{
    public override string Name => "measures";

    public override string Path => "/api/v1/measures";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Asking.Parameters.Text];

    protected override IReadOnlyList<MeasureAnswer> Of(Ask ask) =>
        [.. MeasureAnswer.All(ask.Language).Where(m => ask["text"] is not { } text || Matches(m, text))];

    private static bool Matches(MeasureAnswer measure, string text) =>
        measure.Id.Contains(text, StringComparison.OrdinalIgnoreCase)
        || measure.Name.Contains(text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One measure.</summary>
internal sealed class MeasureRoute : Route<MeasureAnswer>
{
    public override string Name => "measure";

    public override string Path => "/api/v1/measures/{id}";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Asking.Parameters.Measure];

    protected override MeasureAnswer Of(Ask ask) => MeasureAnswer.All(ask.Language).First(m => m.Id == ask["id"]);
}
