using System.Diagnostics;
using Visavis.Core;

namespace Visavis.Reports;

/// <summary>Every text that the renderers themselves say, from <c>Texts</c>.</summary>
internal sealed class Wording(Language language)
{
    private readonly Speech say = Book.Speaking(language);

    /// <summary>What this project says, in every language.</summary>
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(Wording).Assembly);

    /// <summary>Digits that mean nothing: they show how a kind looks.</summary>
    public const string SampleDigits = "123";

    public string LanguageTag => say["words.language-tag"];
    public string Skip => say["words.skip"];
    public string Contents => say["words.contents"];
    public string Signs => say["words.signs"];
    public string Receipts => say["words.receipts"];
    public string Sources => say["words.sources"];
    public string Source => say["words.source"];
    public string Files => say["words.files"];
    public string File => say["words.file"];
    public string Data => say["words.data"];
    public string Period => say["words.period"];
    public string Row => say["words.row"];
    public string Value => say["words.value"];
    public string PureNumber => say["words.pure-number"];
    public string Answer => say["words.answer"];
    public string DocumentsSay => say["words.documents-say"];
    public string WhyNot => say["words.why-not"];
    public string Arithmetic => say["words.arithmetic"];
    public string Candidates => say["words.candidates"];
    public string Inputs => say["words.inputs"];
    public string Vintage => say["words.vintage"];
    public string Licence => say["words.licence"];
    public string ReceiptsLead => say["words.receipts-lead"];

    public string Table(int number) => say.Text("words.table", ("number", number));

    public string Figure(int number) => say.Text("words.figure", ("number", number));

    public string Commit(Origin origin) =>
        say.Text("words.commit", ("commit", origin.Commit), ("version", origin.Version));

    public string Kind(NumberKind kind) =>
        kind switch
        {
            NumberKind.Reported => say["words.kind.reported"],
            NumberKind.Calculated => say["words.kind.calculated"],
            NumberKind.Claimed => say["words.kind.claimed"],
            NumberKind.Estimated => say["words.kind.estimated"],
            _ => throw new UnreachableException(),
        };

    public string KindMeaning(NumberKind kind) =>
        kind switch
        {
            NumberKind.Reported => say["words.kind-meaning.reported"],
            NumberKind.Calculated => say["words.kind-meaning.calculated"],
            NumberKind.Claimed => say["words.kind-meaning.claimed"],
            NumberKind.Estimated => say["words.kind-meaning.estimated"],
            _ => throw new UnreachableException(),
        };

    public static string Sign(MissingReason reason) =>
        reason switch
        {
            MissingReason.NotReported => "··",
            MissingReason.Confidential => "c",
            MissingReason.NotApplicable => "—",
            MissingReason.NotReproduced => "n.r.",
            MissingReason.Undefined => "undef.",
            _ => throw new UnreachableException(),
        };

    public string Missing(MissingReason reason) =>
        reason switch
        {
            MissingReason.NotReported => say["words.missing.not-reported"],
            MissingReason.Confidential => say["words.missing.confidential"],
            MissingReason.NotApplicable => say["words.missing.not-applicable"],
            MissingReason.NotReproduced => say["words.missing.not-reproduced"],
            MissingReason.Undefined => say["words.missing.undefined"],
            _ => throw new UnreachableException(),
        };

    public string Status(AnswerStatus status) =>
        status switch
        {
            AnswerStatus.Answered => say["words.status.answered"],
            AnswerStatus.Partly => say["words.status.partly"],
            AnswerStatus.NotAnswerable => say["words.status.not-answerable"],
            _ => throw new UnreachableException(),
        };

    public string Rating(FindingRating rating) =>
        rating switch
        {
            FindingRating.Certain => say["words.rating.certain"],
            FindingRating.Candidate => say["words.rating.candidate"],
            FindingRating.Rounding => say["words.rating.rounding"],
            FindingRating.Wording => say["words.rating.wording"],
            FindingRating.Holds => say["words.rating.holds"],
            FindingRating.NotCheckable => say["words.rating.not-checkable"],
            _ => throw new UnreachableException(),
        };

    public string Chart(Chart chart) =>
        chart switch
        {
            TimeChart { Mark: ChartMark.Line } => say["words.chart.line"],
            TimeChart { Mark: ChartMark.Step } => say["words.chart.step"],
            TimeChart { Mark: ChartMark.Dot } => say["words.chart.dot"],
            TimeChart { Mark: ChartMark.Bar } => say["words.chart.bar"],
            TimeChart { Mark: ChartMark.StackedShare } => say["words.chart.stacked-share"],
            DotChart => say["words.chart.dot-chart"],
            _ => throw new UnreachableException(),
        };

    public string First => say["words.first"];
    public string Last => say["words.last"];
    public string Lowest => say["words.lowest"];
    public string Highest => say["words.highest"];
    public string HollowIsClaim => say["words.hollow-is-claim"];
    public string WhiskerIsInterval => say["words.whisker-is-interval"];
    public string CrossIsMissing => say["words.cross-is-missing"];

    public string ArrowIsOffScale => say["words.arrow-is-off-scale"];

    // Charts.
    public string MatrixChart => say["words.matrix-chart"];
    public string OutlinedIsClaim => say["words.outlined-is-claim"];
    public string DottedIsEstimate => say["words.dotted-is-estimate"];
    public string OpenReceipt => say.Text("words.open-receipt", ("receipt", "{0}"));

    public string Part => say["words.part"];
    public string Coverage => say["words.coverage"];

    public string ShadedIs(string what) => say.Text("words.shaded-is", ("what", what));

    public string NoNode(string fault) => say.Text("words.no-node", ("fault", fault));

    public string NoChartFile(string file) => say.Text("words.no-chart-file", ("file", file));

    public string ChartFailed(string fault) => say.Text("words.chart-failed", ("fault", fault));

    public string ShortMonth(int month) => say["words.short-months"].Split(' ')[month - 1];

    public string ThinnedFrom(string points) => say.Text("words.thinned-from", ("points", points));

    public string FirstRowsOf(string shown, string all) =>
        say.Text("words.first-rows-of", ("shown", shown), ("all", all));

    // Spreadsheets, CSV and LaTeX.
    public string Sheet => say["words.sheet"];
    public string Rows => say["words.rows"];
    public string What => say["words.what"];
    public string Receipt => say["words.receipt"];
    public string Address => say["words.address"];
    public string Method => say["words.method"];
    public string Input => say["words.input"];
    public string InputValue => say["words.input-value"];
    public string Line => say["words.line"];
    public string PlaceColumn => say["words.place-column"];
    public string Sha256 => say["words.sha256"];
    public string Notes => say["words.notes"];
    public string Publisher => say["words.publisher"];
    public string Title => say["words.title"];
    public string Cite => say["words.cite"];
    public string Edition => say["words.edition"];
    public string TablesForMachines => say["words.tables-for-machines"];

    public string Companion(Flat.FlatRole role) =>
        role switch
        {
            Flat.FlatRole.Low => say["words.companion.low"],
            Flat.FlatRole.High => say["words.companion.high"],
            Flat.FlatRole.Unit => say["words.companion.unit"],
            Flat.FlatRole.Printed => say["words.companion.printed"],
            Flat.FlatRole.Kind => say["words.companion.kind"],
            Flat.FlatRole.Receipt => say["words.companion.receipt"],
            Flat.FlatRole.Note => say["words.companion.note"],
            _ => throw new UnreachableException(),
        };

    public string Heading(Flat.FlatColumn column) =>
        column switch
        {
            { Role: Flat.FlatRole.Shown, Unit.Label: { Length: > 0 } unit } => $"{column.Base}, {unit}",
            { Role: Flat.FlatRole.Shown } => column.Base,
            _ => $"{column.Base}: {Companion(column.Role)}",
        };

    public string MoreDigits(int count) => say.Text("words.more-digits", ("count", count));

    public string CutTexts(int count) => say.Text("words.cut-texts", ("count", count));

    public string TexHead(string id) => say.Text("words.tex-head", ("id", id));
}
