using Visavis.Api.Asking;
using Visavis.Workbench;
using Visavis.Workbench.Exports;

namespace Visavis.Api.Routes;

/// <summary>Figures of one source in a form that other programs read, as <c>visavis export</c> writes them.</summary>
internal sealed class ExportRoute : Route
{
    // More belongs on a command line, which writes it to a disk row by row.
    private const long MostBytes = 64L << 20;

    private const string Csv = "text/csv; charset=utf-8";
    private const string Parquet = "application/vnd.apache.parquet";

    private static readonly Parameter Form = new ChoiceParameter("format", [.. Export.Formats]) { IsRequired = true };

    public override string Name => "export";

    public override string Path => "/api/v1/export";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Asking.Parameters.Source.Required(),
        Form,
        Asking.Parameters.Economy("reporter"),
        Asking.Parameters.Economy("partner"),
        Asking.Parameters.From,
        Asking.Parameters.To,
    ];

    public override IReadOnlyList<string> MediaTypes => [Csv, Parquet];

    public override Reply Answer(Ask ask) =>
        Scratch.In(folder =>
        {
            var path = System.IO.Path.Combine(folder, Export.FileName(ask.Values["source"], ask.Values["format"]));
            if (ask.Workspace.Export(Question(ask), path).IsTooLong)
            {
                throw new ProblemException(Texts.TooMuch("from", MostBytes >> 20));
            }
            return new Reply(File.ReadAllBytes(path), ask["format"] == "parquet" ? Parquet : Csv)
            {
                FileName = System.IO.Path.GetFileName(path),
            };
        });

    private static ExportQuestion Question(Ask ask) =>
        new(ask.Values["source"], ask.Values["format"])
        {
            Reporters = Asked.Codes(ask["reporter"]),
            Partners = Asked.Codes(ask["partner"]),
            Within = Asked.Span(ask["from"], ask["to"]),
            MostBytes = MostBytes,
        };
}
