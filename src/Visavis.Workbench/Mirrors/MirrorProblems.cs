using Visavis.Core;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench.Mirrors;

/// <summary>What mirror pairs and bounds cannot answer.</summary>
internal static class MirrorProblems
{
    public static Problem Nothing((Economy A, Economy B)? pair, CommodityLevel level) =>
        Problem.Of(
            Texts.Book,
            "MIR001",
            ("place", pair is { } p ? $"{p.A.Code} {p.B.Code}" : "mirrors"),
            ("level", level.ToString())
        );

    public static Problem NoProducts() => Problem.Of(Texts.Book, "MIR002", ("place", "--by product"));

    public static Problem NoGroup(string text) => Problem.Of(Texts.Book, "MIR003", ("place", "--by"), ("text", text));

    public static Problem NoWeights(string text) =>
        Problem.Of(Texts.Book, "MIR004", ("place", "--weights"), ("text", text));

    public static Problem NoInterval() => Problem.Of(Texts.Book, "MIR005", ("place", "--reconcile"));

    public static Problem NothingHidden(Economy reporter, Economy partner) =>
        Problem.Of(Texts.Book, "BND001", ("place", $"{reporter.Code} {partner.Code}"));
}
