using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes claims of rows.</summary>
internal static class ClaimTyping
{
    /// <exception cref="InvalidDataException">A companion is unreadable.</exception>
    public static Typed Of(Session session, IReadOnlyList<Record> records, string sha256, string folder)
    {
        var companions = Companions.Beside(session, folder);
        var ranges = Ranges.Joined(records);
        var claims = new List<Claim>();
        var aside = new List<SetAside>();
        foreach (var record in ranges)
        {
            var reader = new ClaimReader(session, companions, record, sha256);
            if (reader.TryRead(out var claim) is var (role, problem))
            {
                aside.Add(RowMapper.Aside(record.Line, role, record[role], problem));
            }
            else
            {
                claims.Add(claim!);
            }
        }
        return new(claims, companions.Cited, aside, records.Count - ranges.Count);
    }
}
