using System.Globalization;

namespace Visavis.Reports;

/// <summary>Ids that the renderers generate. They hold a colon or a fixed prefix, and authors' ids hold no colon.</summary>
internal static class RenderIds
{
    public const string Contents = "contents";
    public const string Main = "main";
    public const string Signs = "signs";
    public const string Sources = "sources";
    public const string Receipts = "receipts";
    public const string ReceiptData = "receipts-data";
    public const string ReceiptList = "list-receipts";
    public const string Looks = "looks";
    public const string Script = "-script";

    public static IReadOnlyList<string> Fixed { get; } =
    [
        Contents,
        Main,
        Signs,
        Sources,
        Receipts,
        ReceiptData,
        ReceiptList,
        Looks,
        $"reader{Script}",
        $"charts{Script}",
        "receipt",
        "receipt-title",
        "find-receipt",
    ];

    public static string Receipt(int number) => string.Create(CultureInfo.InvariantCulture, $"r-{number}");

    public static string Question(int number) => string.Create(CultureInfo.InvariantCulture, $"q-{number}");

    public static string Source(string id) => $"source:{id}";

    public static string Note(string block, string letter) => $"{block}:{letter}";

    public static bool IsValid(string id) =>
        id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
