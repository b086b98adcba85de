using Visavis.Core;
using Visavis.Store.Files;

namespace Visavis.Store.Maintenance;

/// <summary>Brings a workspace of an earlier format to the present one.</summary>
internal static class Upgrade
{
    // Format 1 had no partner in its series. Parts are read by name, so nothing but the number has to change.
    private const int Oldest = 1;

    /// <returns>Why it was not done; absent where it was, or where there was nothing to do.</returns>
    public static Problem? Run(Layout layout, out int from)
    {
        from = Ledger.Format;
        try
        {
            if (!File.Exists(layout.Format))
            {
                return null;
            }
            from = FormatMark.Of(layout, out var problem);
            return from is >= Oldest and < Ledger.Format ? Mark(layout) : problem;
        }
        catch (Exception failure) when (Durable.IsToBlame(failure))
        {
            return Texts.NotWritable(layout.Root, failure.Message);
        }
    }

    private static Problem? Mark(Layout layout)
    {
        if (!WriterLock.TryTake(layout, out var writerLock, out var problem))
        {
            return problem;
        }
        using (writerLock)
        {
            Durable.Replace(layout.Format, FormatMark.Own);
            return null;
        }
    }
}
