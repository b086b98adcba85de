using Visavis.Core;

namespace Visavis.Store;

/// <summary>Every problem that the ledger reports; the words are in <c>Texts/</c>.</summary>
internal static class Texts
{
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(Texts).Assembly);

    public static Problem SecondWriter(string folder, string? process) =>
        Of(
            "LED001",
            folder,
            (
                "holder",
                (Speech say) => process is null ? say["LED001.another"] : say.Text("LED001.process", ("id", process))
            )
        );

    public static Problem NotWritable(string folder, string why) => Of("LED002", folder, ("why", why));

    public static Problem UnknownFormat(string path, int found, int known) =>
        Of(
            "LED003",
            path,
            ("found", found),
            ("known", known),
            ("way", (Speech say) => say[found > known ? "LED003.newer" : "LED003.older"])
        );

    public static Problem BrokenFormat(string path, string why) => Of("LED004", path, ("why", why));

    public static Problem BrokenManifest(string path, string why) => Of("LED005", path, ("why", why));

    public static Problem AnotherManifest(string path) =>
        Of("LED005", path, ("why", (Speech say) => say["LED005.another"]));

    public static Problem NoCommit(string path, int number, IReadOnlyList<int> known) =>
        Of("LED006", path, ("number", number), ("way", (Speech say) => CommitToTake(say, known)));

    public static Problem Unreadable(string path, string why) => Of("LED007", path, ("why", why));

    public static Problem IsFolder(string path) => Of("LED007", path, ("why", (Speech say) => say["LED007.folder"]));

    public static Problem Unfinished(string path) =>
        Of("LED007", path, ("why", (Speech say) => say["LED007.unfinished"]));

    public static Problem Duplicate(string file, string key, long kept, long line) =>
        Problem.Of(Book, "LED008", ("file", file), ("key", key), ("kept", kept), ("line", line));

    public static Problem PartMissing(string path) => Of("LED009", path);

    public static Problem PartHasOtherBytes(string path) =>
        Of("LED010", path, ("what", (Speech say) => say["LED010.bytes"]));

    public static Problem PartHasOtherRows(string path) =>
        Of("LED010", path, ("what", (Speech say) => say["LED010.rows"]));

    public static Problem SnapshotMissing(string path, string file) => Of("LED011", path, ("file", file));

    public static Problem SnapshotChanged(string path, string file) => Of("LED012", path, ("file", file));

    public static Problem BrokenChain(string path, int parent) => Of("LED013", path, ("parent", parent));

    public static Problem Miscount(string path) => Of("LED014", path);

    private static string CommitToTake(Speech say, IReadOnlyList<int> known) =>
        known switch
        {
            [var first, .., var last] => say.Text("LED006.several", ("first", first), ("last", last)),
            [var only] => say.Text("LED006.one", ("only", only)),
            _ => say["LED006.none"],
        };

    private static Problem Of(string code, string path, params (string Name, object Value)[] values) =>
        Problem.Of(Book, code, [("place", path), .. values]);
}
