using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What the files beside a file of claims say of its rows: whom they quote, and which repeat one statement.</summary>
internal sealed class Companions
{
    private readonly Dictionary<string, Lineage> lineageOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, string), string> statementOf = [];

    private Companions(Session session, string folder)
    {
        var sources = Rows(
            session,
            folder,
            "sources",
            "id",
            "publisher",
            "title",
            "vintage",
            "licence",
            "cite",
            "lineage_publisher",
            "lineage_statement"
        );
        foreach (var row in sources)
        {
            lineageOf[row["id"]] = new(row["lineage_publisher"], row["lineage_statement"]);
        }
        foreach (var row in Rows(session, folder, "echoes", "document", "locator", "value", "statement"))
        {
            statementOf[(row["document"], row["locator"], row["value"])] = row["statement"];
        }
        var titles = ShortTitles.Beside(folder);
        Cited =
        [
            .. sources.Select(r => titles.Name(SourceOf(r))),
            .. Rows(session, folder, "meta", "document", "author", "title", "published", "note")
                .Select(r => titles.Name(DocumentOf(r, session.Manifest.Licence))),
        ];
    }

    /// <summary>Sources and documents that the rows name.</summary>
    public IReadOnlyList<Source> Cited { get; }

    public static Companions Beside(Session session, string folder) => new(session, folder);

    /// <summary>From whom a figure comes: as the companions say, else as the row cites, else its document.</summary>
    public Lineage LineageOf(string document, string locator, string printed, string cited)
    {
        var known = lineageOf.GetValueOrDefault(document) ?? new(ClaimVocabulary.All.PublisherOf(cited) ?? document);
        return statementOf.TryGetValue((document, locator, printed), out var statement)
            ? known with
            {
                Statement = statement,
            }
            : known;
    }

    private static Source SourceOf(Dictionary<string, string> row) =>
        new(row["id"], row["publisher"], row["title"], row["vintage"], row["licence"], row["cite"])
        {
            Year = ShortTitle.YearOf(row["vintage"]),
        };

    private static Source DocumentOf(Dictionary<string, string> row, string licence) =>
        new(row["document"], row["author"], row["title"], row["published"], licence, row["note"])
        {
            Author = row["author"].Length == 0 ? null : row["author"],
            Year = ShortTitle.YearOf(row["published"]),
            LanguageOfText = row.GetValueOrDefault("language"),
        };

    private static List<Dictionary<string, string>> Rows(
        Session session,
        string folder,
        string role,
        params string[] needed
    )
    {
        if (!session.Manifest.Companions.TryGetValue(role, out var name))
        {
            return [];
        }
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            return SmallTable.Read(path, needed);
        }
        session.Notes.Add(Texts.CompanionAbsent(name));
        return [];
    }
}
