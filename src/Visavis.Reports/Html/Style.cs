using System.Text;

namespace Visavis.Reports.Html;

/// <summary>The style sheet, which the assembly carries.</summary>
internal static class Style
{
    private static readonly Lazy<string> Loaded = new(Load);

    public static string Text => Loaded.Value;

    private static string Load()
    {
        using var stream =
            typeof(Style).Assembly.GetManifestResourceStream("style.css")
            ?? throw new InvalidOperationException("style.css is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
