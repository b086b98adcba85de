using System.Collections.Immutable;
using Visavis.Analysis.Verify;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Core;
using Visavis.Reports.Checked;

namespace Visavis.Workbench.Check;

/// <summary>What a check of documents answers.</summary>
/// <param name="Documents">What was found in each.</param>
/// <param name="Report">The same in words.</param>
/// <param name="Issues">The issues behind the findings of the report, in the same order.</param>
public sealed record CheckAnswer(
    ImmutableArray<CheckedDocument> Documents,
    CheckedReport Report,
    ImmutableArray<Issue> Issues
)
{
    /// <summary>Documents that could not be read.</summary>
    public IReadOnlyList<Problem> Problems => Report.Problems;

    /// <summary>Whether anything is wrong beyond doubt.</summary>
    public bool HasCertainError => Issues.Any(i => i.IsCertainError);
}

/// <summary>Reads documents, checks them and says what was found.</summary>
public static class DocumentChecks
{
    /// <summary>Checks documents.</summary>
    /// <param name="request">Which, and how.</param>
    /// <param name="witnessesFor">What the sources held about claims at a time; asked once for all documents of one day.</param>
    /// <param name="language">In which language to answer.</param>
    public static CheckAnswer Run(
        CheckRequest request,
        Func<IReadOnlyCollection<Claim>, IReadOnlyCollection<string>, TimeTravel, Witnesses> witnessesFor,
        Language language
    )
    {
        var (read, problems) = request.Read();
        var claims = read.SelectMany(r => r.Reading.Claims).Select(c => c.Claim).ToList();
        var names = read.Select(r => r.Reading.Document.Name).ToList();
        var witnessesByTime = new Dictionary<TimeTravel, Witnesses>();
        var compared = read.Select(r => ComparedAsOf.Of(r.Reading, request.Time, At)).ToList();
        var documents = read.Zip(compared, (r, c) => DocumentChecker.Check(r.Reading, c.Witnesses, request.TablesOnly))
            .ToImmutableArray();
        var between = request.Between ? DocumentChecker.Between([.. documents.Select(d => d.Reading)]) : [];
        var issues = documents.SelectMany(d => d.Issues).Concat(between).ToImmutableArray();
        var words = new CheckWords(documents, Texts.Book.Speaking(language));
        var texts = documents.Select((d, i) => words.Of(d, read[i].Path, compared[i]));
        return new(
            documents,
            new(
                language,
                typeof(DocumentChecks).Assembly.GetName().Version!.ToString(3),
                [.. texts],
                [.. issues.Select(words.Of)]
            )
            {
                Problems = [.. problems],
            },
            issues
        );

        Witnesses At(TimeTravel time)
        {
            if (!witnessesByTime.TryGetValue(time, out var witnesses))
            {
                witnessesByTime.Add(time, witnesses = witnessesFor(claims, names, time));
            }
            return witnesses;
        }
    }
}
