using System.Text;

namespace Visavis.Reports;

/// <summary>A file as rendered.</summary>
/// <param name="Name">Name, without folders.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record RenderedFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A file of text: UTF-8 without a mark.</summary>
    public static RenderedFile Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
