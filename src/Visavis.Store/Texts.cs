using System.Globalization;
using Visavis.Core;

namespace Visavis.Store;

/// <summary>Every problem that the ledger reports.</summary>
internal static class Texts
{
    public static Problem SecondWriter(string folder, string holder) =>
        new(
            "LED001",
            "One writer at a time adds to a workspace.",
            $"{holder} is writing",
            folder,
            "wait until it is done; reading goes on meanwhile"
        );

    public static Problem NotWritable(string folder, string why) =>
        new(
            "LED002",
            "The workspace can be written.",
            why,
            folder,
            "free some space or mend the rights; nothing was lost"
        );

    public static Problem UnknownFormat(string path, int found, int known) =>
        new(
            "LED003",
            string.Create(CultureInfo.InvariantCulture, $"A workspace has format {known}."),
            string.Create(CultureInfo.InvariantCulture, $"it has format {found}"),
            path,
            found > known ? "use the newer program that wrote it" : "ingest its snapshots into a new workspace"
        );

    public static Problem BrokenFormat(string path, string why) =>
        new(
            "LED004",
            "workspace.json says which format the workspace has.",
            why,
            path,
            "restore the file: {\"format\": 1}"
        );

    public static Problem BrokenManifest(string path, string why) =>
        new(
            "LED005",
            "A commit's manifest is whole.",
            $"it cannot be read: {why}",
            path,
            "restore the file, or read the commit before: --commit N"
        );

    public static Problem NoCommit(string path, int number, IReadOnlyList<int> known) =>
        new(
            "LED006",
            "A commit is one that the workspace holds.",
            string.Create(CultureInfo.InvariantCulture, $"there is no commit {number}"),
            path,
            known is [var first, .., var last]
                    ? string.Create(CultureInfo.InvariantCulture, $"take one from {first} to {last}")
                : known is [var only] ? string.Create(CultureInfo.InvariantCulture, $"there is only commit {only}")
                : "ingest something first"
        );

    public static Problem Unreadable(string path, string why) =>
        new("LED007", "A file to ingest can be read.", why, path, "check its name and rights");

    public static Problem Duplicate(string file, string key, long kept, long line) =>
        new(
            "LED008",
            "One vintage says one thing of one cell.",
            string.Create(CultureInfo.InvariantCulture, $"lines {kept} and {line} both give {key}"),
            string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"correct the file; line {kept} counts, line {line} is set aside"
            )
        );

    public static Problem PartMissing(string path) =>
        new("LED009", "Every part that a commit names is there.", "the file is missing", path, Restore);

    public static Problem PartChanged(string path, string what) =>
        new("LED010", "A part never changes.", what, path, Restore);

    public static Problem SnapshotMissing(string path, string file) =>
        new("LED011", "Every ingested file is kept.", $"the snapshot of {file} is missing", path, Restore);

    public static Problem SnapshotChanged(string path, string file) =>
        new(
            "LED012",
            "A snapshot never changes.",
            $"the snapshot of {file} has other bytes than were ingested",
            path,
            Restore
        );

    public static Problem BrokenChain(string path, int parent) =>
        new(
            "LED013",
            "A commit names its parent by hash.",
            string.Create(CultureInfo.InvariantCulture, $"commit {parent} is not the one that it was made from"),
            path,
            Restore
        );

    public static Problem Miscount(string path) =>
        new(
            "LED014",
            "Rows in are rows kept and rows set aside.",
            "the parts hold another number of rows than the vintages count",
            path,
            Restore
        );

    private const string Restore = "restore the file from a copy, or ingest its source again into a new workspace";
}
