using Visavis.Workbench.Gravity.Specification;

namespace Visavis.Workbench.Gravity;

/// <summary>Reads what the models of a specification need, and nothing else.</summary>
/// <param name="specification">What it says.</param>
/// <param name="path">The file that says it.</param>
/// <param name="open">Opens the workspace, where the data come from it.</param>
internal sealed class SpecifiedData(GravitySpecification specification, string path, Func<Workspace> open)
{
    private readonly Lazy<PanelFile> ledger = new(() => new LedgerPanel(specification, path).Read(open()));

    /// <summary>Where the data come from, for a problem.</summary>
    public string Place => specification.Data.Source ?? File;

    private string File => Path.Combine(Path.GetDirectoryName(path) ?? "", specification.Data.File ?? "");

    /// <summary>Columns by name.</summary>
    /// <exception cref="ProblemException">One of them is not there.</exception>
    public PanelFile Read(IEnumerable<string> numbers, IEnumerable<string> levels)
    {
        string[] ofNumbers = [.. numbers.Distinct(StringComparer.Ordinal)];
        string[] ofLevels = [.. levels.Distinct(StringComparer.Ordinal)];
        if (specification.Data.Source is null)
        {
            return PanelFile.Read(File, ofNumbers, ofLevels);
        }
        Require(ofNumbers, ledger.Value.Numbers.Keys);
        Require(ofLevels, ledger.Value.Factors.Keys);
        return ledger.Value;
    }

    private void Require(string[] columns, IEnumerable<string> known)
    {
        if (Array.Find(columns, c => !known.Contains(c)) is { } lacking)
        {
            throw new ProblemException(Texts.NoColumn(Place, lacking, [.. known]));
        }
    }
}
