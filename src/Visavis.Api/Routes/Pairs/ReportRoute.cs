using System.Text;
using Visavis.Api.Asking;
using Visavis.Reports;

namespace Visavis.Api.Routes.Pairs;

/// <summary>The report on a pair, as <c>visavis report</c> writes it.</summary>
internal sealed class ReportRoute : Route
{
    private static readonly Dictionary<string, Form> Forms = new(StringComparer.Ordinal)
    {
        ["html"] = new("text/html; charset=utf-8", r => Encoding.UTF8.GetBytes(HtmlRenderer.Render(r))),
        ["json"] = new(Reply.Json, r => Encoding.UTF8.GetBytes(JsonRenderer.Render(r))),
        ["md"] = new("text/markdown; charset=utf-8", r => Encoding.UTF8.GetBytes(MarkdownRenderer.Render(r))),
        ["tex"] = new("application/x-tex; charset=utf-8", r => Encoding.UTF8.GetBytes(TexRenderer.Render(r))),
        ["bib"] = new("application/x-bibtex; charset=utf-8", r => Encoding.UTF8.GetBytes(BibRenderer.Render(r))),
        ["xlsx"] = new(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            r => XlsxRenderer.Render(r).ToArray()
        ),
    };

    private static readonly Parameter Format = new ChoiceParameter("format", [.. Forms.Keys]);

    public override string Name => "report";

    public override string Path => "/api/v1/pairs/{a}/{b}/report";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [.. Asking.Parameters.Pair, Format, new WordsParameter("section", 40)];

    public override IReadOnlyList<string> MediaTypes => [.. Forms.Values.Select(f => f.MediaType)];

    public override Reply Answer(Ask ask)
    {
        var report = ask.Library.Report(ask.Pair, ask.Language, ask.Commit);
        if (ask["section"] is { } section)
        {
            report = report with { Sections = [.. report.Sections.Where(s => s.Id == section)] };
        }
        if (report.Sections.IsEmpty)
        {
            var known = ask.Library.Report(ask.Pair, ask.Language, ask.Commit).Sections.Select(s => s.Id);
            throw new Workbench.ProblemException(Texts.NotOneOf("section", ask["section"]!, known));
        }
        var name = ask["format"] ?? "html";
        var form = Forms[name];
        return new(form.Render(report), form.MediaType)
        {
            FileName = name is "html" or "json" ? null : $"{report.Id}.{name}",
            IsOwnPage = name == "html",
        };
    }

    private sealed record Form(string MediaType, Func<Report, byte[]> Render);
}
