using System.Text;

namespace Visavis.Sources;

/// <summary>Turns texts into fields, for formats that are not lines of bytes.</summary>
internal sealed class TextRow(int columns)
{
    private readonly Fields fields = new(columns);
    private byte[] buffer = new byte[256];

    /// <param name="texts">As many as there are columns.</param>
    public Fields Of(ReadOnlySpan<string> texts)
    {
        var most = 0;
        foreach (var text in texts)
        {
            most += Encoding.UTF8.GetMaxByteCount(text.Length);
        }
        if (buffer.Length < most)
        {
            buffer = new byte[2 * most];
        }
        fields.Begin(buffer);
        var at = 0;
        foreach (var text in texts)
        {
            var length = Encoding.UTF8.GetBytes(text, buffer.AsSpan(at));
            fields.Add(at, at + length);
            at += length;
        }
        return fields;
    }
}
