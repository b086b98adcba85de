namespace Visavis.Reports.Html;

/// <summary>The style sheet, which the assembly carries.</summary>
internal static class Style
{
    private static readonly Lazy<string> Loaded = new(() => Resource.Text("style.css"));

    public static string Text => Loaded.Value;
}
