using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Answers;

namespace Visavis.Api;

/// <summary>The workspace as many askers at once read it: the pairs asked last stay at hand.</summary>
internal sealed class Library
{
    private const int MostPairs = 24;
    private readonly Dictionary<Language, Workspace> byLanguage;
    private readonly LinkedList<Shelf> shelves = [];
    private readonly Lock gate = new();
    private (int Commit, IReadOnlyList<string> Ids) sources = (-1, []);

    /// <param name="settings">What is in force.</param>
    /// <exception cref="ProblemException">The workspace cannot be opened.</exception>
    public Library(Settings settings)
    {
        Settings = settings;
        byLanguage = Enum.GetValues<Language>().ToDictionary(l => l, l => Workspace.Open(settings.Speaking(l)));
    }

    /// <summary>What is in force.</summary>
    public Settings Settings { get; }

    /// <summary>Number of the newest commit.</summary>
    public int Commit => Speaking(Language.En).Ledger.Commits is [.., var newest] ? newest : 0;

    /// <summary>Whether the newest commit can be read.</summary>
    public bool IsReadable => Speaking(Language.En).Ledger.TryManifest(null, out _, out _);

    /// <summary>Ids of the sources and documents that the newest commit holds, sorted.</summary>
    public IReadOnlyList<string> Sources
    {
        get
        {
            var commit = Commit;
            var known = sources;
            if (known.Commit != commit)
            {
                sources = known = (
                    commit,
                    [
                        .. Speaking(Language.En)
                            .Vintages(TimeTravel.Latest)
                            .Select(v => v.Source.Id)
                            .Distinct()
                            .Order(StringComparer.Ordinal),
                    ]
                );
            }
            return known.Ids;
        }
    }

    /// <summary>The workspace, answering in a language.</summary>
    public Workspace Speaking(Language language) => byLanguage[language];

    /// <summary>Reads something of all that a commit holds of a pair. One at a time reads a pair; different pairs do not wait for each other.</summary>
    public T Read<T>(PairQuery query, Language language, int commit, Func<Bench, T> read)
    {
        var shelf = ShelfOf(new(query.A.Code, query.B.Code, query.Time, commit, language));
        lock (shelf)
        {
            return read(shelf.Bench ??= Speaking(language).Pair(query, commit));
        }
    }

    private Shelf ShelfOf(ShelfKey key)
    {
        lock (gate)
        {
            var node = Find(key);
            if (node is null)
            {
                node = new(new(key));
            }
            else
            {
                shelves.Remove(node);
            }
            shelves.AddFirst(node);
            if (shelves.Count > MostPairs)
            {
                shelves.RemoveLast();
            }
            return node.Value;
        }
    }

    private LinkedListNode<Shelf>? Find(ShelfKey key)
    {
        var node = shelves.First;
        while (node is not null && node.Value.Key != key)
        {
            node = node.Next;
        }
        return node;
    }

    private sealed record ShelfKey(string A, string B, TimeTravel Time, int Commit, Language Language);

    private sealed class Shelf(ShelfKey key)
    {
        public ShelfKey Key { get; } = key;

        public Bench? Bench { get; set; }
    }
}
