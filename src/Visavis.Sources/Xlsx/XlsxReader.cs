namespace Visavis.Sources;

internal static class XlsxReader
{
    public static IEnumerable<Outcome> Read(Session session, Stream bytes) =>
        throw new NotSupportedException(session.At.File + bytes.Length);
}
