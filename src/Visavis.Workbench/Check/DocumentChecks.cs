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
/// <param name="Problems">Documents that could not be read.</param>
public sealed record CheckAnswer(
    ImmutableArray<CheckedDocument> Documents,
    CheckedReport Report,
    ImmutableArray<Issue> Issues,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>Whether anything is wrong beyond doubt.</summary>
    public bool HasCertainError => Issues.Any(i => i.IsCertainError);
}

/// <summary>Reads documents, checks them and says what was found.</summary>
public static class DocumentChecks
{
    /// <summary>Checks documents.</summary>
    /// <param name="request">Which, and how.</param>
    /// <param name="witnessesFor">What the sources hold about claims; asked once for all documents.</param>
    /// <param name="language">In which language to answer.</param>
    public static CheckAnswer Run(
        CheckRequest request,
        Func<IReadOnlyCollection<Claim>, IReadOnlyCollection<string>, Witnesses> witnessesFor,
        Language language
    )
    {
        var (read, problems) = request.Read();
        var claims = read.SelectMany(r => r.Reading.Claims).Select(c => c.Claim).ToList();
        var witnesses = witnessesFor(claims, [.. read.Select(r => r.Reading.Document.Name)]);
        var documents = read.Select(r => DocumentChecker.Check(r.Reading, witnesses, request.TablesOnly))
            .ToImmutableArray();
        var between = request.Between ? DocumentChecker.Between([.. documents.Select(d => d.Reading)]) : [];
        var issues = documents.SelectMany(d => d.Issues).Concat(between).ToImmutableArray();
        var words = new CheckWords(documents, Texts.Book.Speaking(language));
        var texts = documents.Zip(read, (d, r) => words.Of(d, r.Path));
        return new(
            documents,
            new(
                language,
                typeof(DocumentChecks).Assembly.GetName().Version!.ToString(3),
                [.. texts],
                [.. issues.Select(words.Of)]
            ),
            issues,
            problems
        );
    }
}
