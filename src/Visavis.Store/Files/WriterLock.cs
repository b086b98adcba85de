using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Visavis.Core;

namespace Visavis.Store.Files;

/// <summary>One writer at a time. The lock is the system's: it falls when its process does, however that ends.</summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    public static bool TryTake(
        Layout layout,
        [NotNullWhen(true)] out WriterLock? taken,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        (taken, problem) = (null, null);
        try
        {
            taken = new(new(layout.WriterLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            // The lock itself cannot be read by others, so its holder's number lies beside it.
            File.WriteAllText(layout.WriterPid, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return true;
        }
        catch (UnauthorizedAccessException refusal)
        {
            problem = Texts.NotWritable(layout.Root, refusal.Message);
        }
        catch (IOException) when (taken is null && File.Exists(layout.WriterLock))
        {
            problem = Texts.SecondWriter(layout.Root, Holder(layout));
        }
        catch (IOException failure)
        {
            problem = Texts.NotWritable(layout.Root, failure.Message);
        }
        taken?.Dispose();
        taken = null;
        return false;
    }

    public void Dispose() => file.Dispose();

    private static string? Holder(Layout layout)
    {
        var text = File.Exists(layout.WriterPid) ? File.ReadAllText(layout.WriterPid) : "";
        return text.Length > 0 ? text : null;
    }
}
