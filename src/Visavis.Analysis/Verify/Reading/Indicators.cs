using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The names of indicators, the same that compiled claims use.</summary>
internal static class Indicators
{
    /// <summary>The name of a trade claim's indicator.</summary>
    public static string OfTrade(ClaimKind kind, Subject subject, int sign, Period? before, bool isPoints) =>
        kind switch
        {
            ClaimKind.Level when subject.Flow!.Value == "balance" => subject.BalanceSign < 0
                ? "trade balance (deficit)"
                : "trade balance",
            ClaimKind.Level => subject.Product is not null ? "commodity trade value" : $"{Trade(subject)} trade value",
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
