using System.Globalization;

namespace Visavis.Reports.Html;

/// <summary>What the panel of a receipt says; what only the script knows stays a hole.</summary>
internal static class PanelWords
{
    private const string Group = "panel.";
    private static readonly string[] Holes = ["id", "sources", "address", "from", "to", "all"];

    public static IEnumerable<(string Name, string Text)> Of(RenderContext context)
    {
        var origin = context.Report.Origin;
        (string, object)[] values =
        [
            .. Holes.Select(h => (h, (object)$"{{{h}}}")),
            ("version", origin.Version),
            ("commit", origin.Commit.ToString(CultureInfo.InvariantCulture)),
        ];
        return context
            .Page.Book.Keys(context.Report.Language)
            .Where(k => k.StartsWith(Group, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(k => (k[Group.Length..], context.Page.Text(k, values)));
    }
}
