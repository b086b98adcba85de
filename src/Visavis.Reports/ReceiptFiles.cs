using Visavis.Core;

namespace Visavis.Reports;

/// <summary>The files that the inputs of receipts come from, each once.</summary>
internal static class ReceiptFiles
{
    public static IReadOnlyList<(string File, string Sha256)> Of(IEnumerable<Receipt> receipts) =>
        [
            .. receipts
                .SelectMany(r => r.Inputs)
                .Where(i => i.Place.Sha256.Length > 0)
                .Select(i => (i.Place.File, i.Place.Sha256))
                .Distinct()
                .OrderBy(f => f.File, StringComparer.Ordinal)
                .ThenBy(f => f.Sha256, StringComparer.Ordinal),
        ];
}
