namespace Visavis.Sources;

internal static class ClaimTyping
{
    public static Typed Of(Session session, IReadOnlyList<Record> records, string sha256, string folder) =>
        throw new NotSupportedException(session.At.File + records.Count + sha256 + folder);
}
