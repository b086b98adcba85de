namespace Visavis.Sources;

/// <summary>A stream that can be read twice: formats may say at their end what their beginning means.</summary>
internal static class Spool
{
    /// <summary>The stream itself where it can go back, or a copy on disk that vanishes when closed.</summary>
    public static Stream Of(Stream bytes)
    {
        if (bytes.CanSeek)
        {
            return bytes;
        }
        var copy = new FileStream(
            Path.GetTempFileName(),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        try
        {
            bytes.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }
}
