using Visavis.Analysis.Verify.Reading;
using Visavis.Core;
using Visavis.Sources;

namespace Visavis.Workbench.Check;

/// <summary>Documents to check.</summary>
/// <param name="Paths">Their files; at least one.</param>
public sealed record CheckRequest(IReadOnlyList<string> Paths)
{
    /// <summary>Whether running text is left out.</summary>
    public bool TablesOnly { get; init; }

    /// <summary>Whether the documents are held against each other as well.</summary>
    public bool Between { get; init; }

    /// <summary>Whether there is nothing to hold the only document against.</summary>
    public bool IsBetweenNone => Between && Paths.Distinct(StringComparer.Ordinal).Count() < 2;

    /// <summary>What had been published when the documents were written.</summary>
    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    /// <summary>What was read in the documents, and which could not be read.</summary>
    public (IReadOnlyList<ReadFile> Read, IReadOnlyList<Problem> Problems) Read()
    {
        var read = new List<ReadFile>();
        var problems = new List<Problem>();
        foreach (var path in Paths.Distinct(StringComparer.Ordinal))
        {
            var opened = DocumentFile.Open(path);
            if (opened.IsRead)
            {
                read.Add(new(path, DocumentReader.Read(opened.Text with { Name = NameOf(path, read) })));
            }
            else
            {
                problems.Add(opened.Problem);
            }
        }
        return (read, problems);
    }

    // Two files of one name in different folders are two documents.
    private static string NameOf(string path, List<ReadFile> read)
    {
        var name = Path.GetFileName(path);
        return read.Exists(r => r.Reading.Document.Name == name) ? path : name;
    }
}

/// <summary>A document and what was read in it.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Reading">What was read.</param>
public sealed record ReadFile(string Path, DocumentReading Reading);
