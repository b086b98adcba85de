using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The names of indicators, the same that compiled claims use.</summary>
internal static class Indicators
{
    private const string Comparison = "merchandise trade level comparison";

    /// <summary>What a number measures, and how it was put; no name where it is not understood.</summary>
    public static (string Indicator, ClaimKind Kind) Of(Attribution read) =>
        read.Number.Unit.Other == "record" ? (read.Subject.IsTrade ? Comparison : "", ClaimKind.Other)
        : read.Subject.Other is { } other ? OfOther(other.Value, read.Put.Kind)
        : !read.Subject.IsTrade ? (read.Put.Kind == ClaimKind.Price ? "price" : "", read.Put.Kind)
        : read.Put.Kind switch
        {
            ClaimKind.Other when IsQuantity(read.Number.Unit) => ("commodity trade quantity", ClaimKind.Other),
            ClaimKind.Measure => ("trade openness component (% of GDP)", ClaimKind.Measure),
            ClaimKind.Price => ("price", ClaimKind.Price),
            ClaimKind.Count => ("", ClaimKind.Count),
            _ => (
                OfTrade(
                    read.Put.Kind,
                    read.Subject,
                    read.Put.Sign,
                    read.When.Base?.Value,
                    read.Number.Unit.Other is "pp"
                ),
                read.Put.Kind
            ),
        };

    private static (string Indicator, ClaimKind Kind) OfOther((string Indicator, ClaimKind Kind) other, ClaimKind put)
    {
        var kind = put is ClaimKind.Level or ClaimKind.Count or ClaimKind.Other ? other.Kind : put;
        return (other.Indicator, kind == ClaimKind.Measure && other.Kind != ClaimKind.Measure ? ClaimKind.Other : kind);
    }

    private static bool IsQuantity(Measured unit) => unit.Other is "t" or "kg" or "m3" or "bbl" or "kwh";

    private static string OfTrade(ClaimKind kind, Subject subject, int sign, Period? before, bool isPoints) =>
        kind switch
        {
            ClaimKind.Level when subject.Flow!.Value == "balance" => subject.BalanceSign < 0
                ? "trade balance (deficit)"
                : "trade balance",
            ClaimKind.Level => subject.Product is not null ? "commodity trade value" : $"{Trade(subject)} trade value",
            ClaimKind.Target => $"{Trade(subject)} trade target",
            ClaimKind.Growth => $"{Trade(subject)} trade growth{(before is null ? " y/y" : "")}",
            ClaimKind.Index => $"{Trade(subject)} trade growth index",
            ClaimKind.Change => isPoints ? $"{Share(subject)} (change)" : "merchandise trade change",
            ClaimKind.Times => $"merchandise trade ratio ({(sign < 0 ? "fall" : "growth")}, times)",
            ClaimKind.Share => Share(subject),
            ClaimKind.Rank => subject.Partner?.Value.Kind == EconomyKind.Group
                ? $"partner rank within {subject.Partner.Value.Code}"
                : "partner rank",
            _ => "",
        };

    /// <summary>The flow in the plural as shares name it.</summary>
    public static string Plural(string flow) => flow is "turnover" or "balance" ? flow : $"{flow}s";

    private static string Share(Subject subject) =>
        subject.IsProductPart ? $"commodity share in bilateral {Plural(subject.Flow!.Value)}"
        : subject.Partner is not { Value.Kind: not EconomyKind.World } ? ""
        : subject.Product is null ? $"partner share in {Plural(subject.Flow!.Value)}"
        : $"partner share in commodity {Plural(subject.Flow!.Value)}";

    private static string Trade(Subject subject) =>
        subject.Coverage?.Value == Coverage.Services ? "services" : "merchandise";
}
