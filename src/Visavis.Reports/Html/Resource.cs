using System.Text;

namespace Visavis.Reports.Html;

/// <summary>Files that the assembly carries.</summary>
internal static class Resource
{
    public static byte[] Bytes(string name)
    {
        using var stream =
            typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
