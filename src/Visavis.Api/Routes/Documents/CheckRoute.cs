using Visavis.Api.Asking;
using Visavis.Workbench;
using Visavis.Workbench.Check;

namespace Visavis.Api.Routes.Documents;

/// <summary>The numbers of a document that is sent, checked as <c>visavis check</c> checks them. Nothing of it is stored.</summary>
internal sealed class CheckRoute : Route<DocumentCheckAnswer>
{
    private const int MostName = 80;

    private static readonly Parameter FileName = new WordsParameter("name", MostName) { IsRequired = true };

    private static readonly Parameter TablesOnly = new ChoiceParameter("tables-only", "yes", "no");

    private static readonly Parameter Whole = new ChoiceParameter("whole", "yes", "no");

    public override string Name => "check";

    public override string Tool => "check";

    public override string Path => "/api/v1/check";

    public override bool TakesLong => true;

    public override int MostBody => 8 << 20;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [FileName, TablesOnly, Whole, Asking.Parameters.AsOf];

    protected override DocumentCheckAnswer Of(Ask ask) =>
        Scratch.In(folder =>
        {
            var path = System.IO.Path.Combine(folder, Plain(ask.Values[FileName.Name]));
            File.WriteAllBytes(path, ask.Body);
            var request = new CheckRequest([path]) { TablesOnly = ask[TablesOnly.Name] == "yes", Time = ask.Time };
            var found = DocumentChecks.Run(request, ask.Workspace.WitnessesOf, ask.Language);
            return found.Problems is [var problem, ..]
                ? throw new ProblemException(problem)
                : DocumentCheckAnswer.Of(found.Report, isWhole: ask[Whole.Name] == "yes");
        });

    // A name and no path: what a folder cannot hold, or another system reads differently, is a dash.
    private static string Plain(string name) =>
        string.Concat(name.Split('/', '\\')[^1].Select(c => char.IsLetterOrDigit(c) || " .()_".Contains(c) ? c : '-'))
            is var plain
        && plain.Trim(' ', '.').Length > 0
            ? plain
            : "document.txt";
}
