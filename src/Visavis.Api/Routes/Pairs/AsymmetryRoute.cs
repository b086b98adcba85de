using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>How far the two sides of one movement lie apart in one year.</summary>
/// <param name="Period">The year.</param>
/// <param name="Exporter">Who sends.</param>
/// <param name="Importer">Who receives.</param>
/// <param name="Export">What the exporter's side says.</param>
/// <param name="Import">What the importer's side says.</param>
/// <param name="Asymmetry">The measure of how far they lie apart.</param>
internal sealed record AsymmetryAnswer(
    string Period,
    EconomyRef Exporter,
    EconomyRef Importer,
    SidedNumber Export,
    SidedNumber Import,
    NumberAnswer Asymmetry
);

/// <summary>A number and who says it.</summary>
internal sealed record SidedNumber(EconomyRef Reporter, SourceRef Source, NumberAnswer Number);

/// <summary>Where both sides of a movement give a figure: the two, and their asymmetry.</summary>
internal sealed class AsymmetryRoute : Route<Page<AsymmetryAnswer>>
{
    private const string Measure = "mirror-asymmetry";

    public override string Name => "asymmetry";

    public override string Path => "/api/v1/pairs/{a}/{b}/asymmetry";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [.. Asking.Parameters.Pair, .. Asking.Parameters.Page];

    protected override Page<AsymmetryAnswer> Of(Ask ask) =>
        Page<AsymmetryAnswer>.Of(ask, ask.OfPair(bench => Of(bench, FlowRows.Of(bench, ask.Pair)).ToList()));

    private static IEnumerable<AsymmetryAnswer> Of(Bench bench, IReadOnlyList<FlowRow> rows) =>
        from export in rows
        where export.Period.IsYear && export.Reporter.Equals(export.Exporter)
        from import in rows
        where import.Period == export.Period && import.Exporter.Equals(export.Exporter)
        where import.Reporter.Equals(import.Importer)
        let answer = Between(bench, export, import)
        where answer.IsDefined
        select new AsymmetryAnswer(
            export.Period.ToString(),
            EconomyRef.Of(export.Exporter, bench.Say.Language),
            EconomyRef.Of(export.Importer, bench.Say.Language),
            Side(bench, export),
            Side(bench, import),
            NumberAnswer.Of(answer)
        );

    private static Answer Between(Bench bench, FlowRow export, FlowRow import) =>
        bench.Ask(
            Measure,
            ("by", export.Source),
            ("reporter", export.Reporter.Code),
            ("partner", import.Reporter.Code),
            ("period", export.Period.ToString()),
            ("flow", "export"),
            ("against", import.Source)
        );

    private static SidedNumber Side(Bench bench, FlowRow row) =>
        new(
            EconomyRef.Of(row.Reporter, bench.Say.Language),
            SourceRef.Of(bench.Evidence, row.Source),
            NumberAnswer.Of(row.Answer)
        );
}
