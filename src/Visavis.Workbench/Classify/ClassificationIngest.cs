using Visavis.Core;
using Visavis.Sources;
using Visavis.Store;
using Visavis.Store.Commits;
using Visavis.Store.Ingest;

namespace Visavis.Workbench.Classify;

/// <summary>Code lists and concordances from publishers' files into the ledger, in one commit. Each is the vintage of a source of its own, and a later file of the same list replaces it.</summary>
internal sealed class ClassificationIngest(Ledger ledger)
{
    private const string Declaration = "classification 1";
    private const int Examples = 5;

    /// <summary>Whether a vintage is a list or a concordance, and no evidence about trade.</summary>
    public static bool IsOf(StoredVintage vintage) => vintage.Declaration == Declaration;

    public IngestSummary Run(IReadOnlyList<string> paths, string? nomenclature, bool strict, IProgress<string> progress)
    {
        if (!ledger.TryBeginIngest(strict, out var session, out var problem))
        {
            return Refused([problem]);
        }
        using (session)
        {
            var done = new List<IngestedFile>();
            var problems = new List<Problem>();
            foreach (var path in paths)
            {
                progress.Report(Path.GetFileName(path));
                var (file, wrong) = One(session, path, ClassificationReader.Read(path, nomenclature), strict);
                done.AddRange(file);
                problems.AddRange(wrong);
            }
            return problems.Count > 0 ? Refused(problems) : Ingest.Summary(session.Commit(), done);
        }
    }

    private static (IEnumerable<IngestedFile>, IEnumerable<Problem>) One(
        IngestSession session,
        string path,
        ClassificationFile file,
        bool strict
    )
    {
        if (!file.Problems.IsEmpty)
        {
            return ([], file.Problems);
        }
        if (strict && file.SetAside is [var first, ..])
        {
            return ([], [first.Problem]);
        }
        if (file.RowsKept == 0)
        {
            return ([], [Texts.NoCodesKept(file.File)]);
        }
        if (!session.TrySnapshot(path, out var snapshot, out var problem))
        {
            return ([], [problem]);
        }
        return snapshot.Sha256 == file.Sha256
            ? ([Filled(file, session.Begin(EntryOf(file, snapshot)))], [])
            : ([], [Texts.ChangedWhileRead(file.File)]);
    }

    private static IngestedFile Filled(ClassificationFile file, VintageIngest? vintage)
    {
        vintage?.AddCategories(file.Categories);
        vintage?.AddCorrespondences(file.Correspondences);
        vintage?.AddSetAside(file.SetAside);
        var tallies = file
            .SetAside.GroupBy(s => s.Problem.Code, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Tally(g.Key, g.Count(), [.. g.Take(Examples)]));
        return new(
            file.File,
            IdOf(file),
            file.Dataset,
            vintage is not null,
            file.RowsIn,
            file.RowsKept,
            file.RowsMerged,
            file.SetAside.Length,
            file.Notes,
            [.. tallies]
        );
    }

    // When a list was published is not said in it; it holds whenever it is asked for.
    private static IngestEntry EntryOf(ClassificationFile file, Snapshot snapshot) =>
        new(
            snapshot,
            new(IdOf(file), file.Dataset, DateOnly.MinValue, file.Dataset, default, snapshot.Sha256),
            new(IdOf(file), file.Nomenclature!.Publisher, file.Dataset, file.Dataset, "its publisher's", file.Dataset),
            Declaration
        );

    private static string IdOf(ClassificationFile file) => $"codes-{file.Dataset.ToLowerInvariant()}";

    private static IngestSummary Refused(IReadOnlyList<Problem> problems) => new(0, false, [], problems, []);
}
