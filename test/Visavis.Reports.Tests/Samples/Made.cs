using Visavis.Core;

namespace Visavis.Reports.Tests.Samples;

/// <summary>Numbers, receipts and sources of two invented economies, Westland and Eastland.</summary>
internal static class Made
{
    public static readonly NumberUnit UsdBn = NumberUnit.Money(new(Currency.UsDollar, 9));
    public static readonly NumberUnit EurMn = NumberUnit.Money(new(Currency.Euro, 6));

    public static readonly Source Office = new(
        "westland-office",
        "Westland Statistical Office",
        "External Trade in Goods",
        "2024 edition",
        "CC-BY-4.0",
        "Westland Statistical Office, 2024"
    );

    public static readonly Source Paper = new(
        "paper_1.txt",
        "A. Author",
        "Westland and Eastland",
        "2023",
        "quotation",
        "A. Author, Westland and Eastland, 2023"
    );

    public static Number Reported(decimal bn, string period, string flow = "export") =>
        new(bn * 1_000_000_000, UsdBn, 1, NumberKind.Reported, Receipt("figure", bn, period, flow, Office.Id));

    public static Number Calculated(decimal bn, string period, string flow = "turnover") =>
        new(
            bn * 1_000_000_000,
            UsdBn,
            1,
            NumberKind.Calculated,
            Receipt("turnover", bn, period, flow, Office.Id) with
            {
                Notes = [new("left-out", "months left out", 2)],
            }
        );

    public static Number Claimed(decimal bn, string period, string flow = "turnover") =>
        new(bn * 1_000_000_000, UsdBn, 1, NumberKind.Claimed, Receipt("claim", bn, period, flow, Paper.Id))
        {
            Interval = Interval.Around(bn * 1_000_000_000, 50_000_000),
        };

    public static Number Share(
        decimal share,
        string period,
        NumberKind kind = NumberKind.Calculated,
        string partner = ""
    ) => new(share, NumberUnit.Share, 1, kind, Receipt("partner-share", share, period, partner, Office.Id));

    public static Receipt Receipt(string method, decimal value, string period, string flow, string source)
    {
        var shown = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(
            ReceiptAddress.Of(method, 3, ("flow", flow), ("period", period), ("value", shown)),
            shown,
            $"{method}: as the method note says",
            [new($"{flow} {period}", shown, source, "2024", new("trade.csv", "ab12", 7, "value"))],
            []
        );
    }

    public static Report Report(params Block[] blocks) =>
        new()
        {
            Id = "sample",
            Title = "Westland and Eastland",
            Origin = new(3, "0.1.0"),
            Sections = [new("content", "Content", [.. blocks])],
            Sources = [Office, Paper],
        };
}
