using System.Text.Json;
using Visavis.Core;
using Visavis.Store.Commits;

namespace Visavis.Store.Files;

/// <summary>The file that says which format a workspace has.</summary>
internal static class FormatMark
{
    /// <summary>What a workspace of this program's format says.</summary>
    public static byte[] Own =>
        JsonSerializer.SerializeToUtf8Bytes(new(Ledger.Format), ManifestJson.Default.WorkspaceFormat);

    /// <summary>The format that a workspace has.</summary>
    /// <param name="layout">The workspace.</param>
    /// <param name="problem">Why it cannot be read as it is; absent where it can.</param>
    /// <returns>Its number; 0 where the file does not say.</returns>
    public static int Of(Layout layout, out Problem? problem)
    {
        try
        {
            var mark = JsonSerializer.Deserialize(
                File.ReadAllBytes(layout.Format),
                ManifestJson.Default.WorkspaceFormat
            );
            var found = mark?.Format ?? 0;
            problem = found == Ledger.Format ? null : Texts.UnknownFormat(layout.Format, found, Ledger.Format);
            return found;
        }
        catch (JsonException failure)
        {
            problem = Texts.BrokenFormat(layout.Format, failure.Message);
            return 0;
        }
    }
}
