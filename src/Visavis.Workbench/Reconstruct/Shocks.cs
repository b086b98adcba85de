using System.Globalization;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Workbench.Reconstruct;

/// <summary>Pairs that a shock parted, as they are typed: <c>RUS,UKR:2014-2015</c>.</summary>
internal static class Shocks
{
    /// <exception cref="ProblemException">It is not two economies and years.</exception>
    public static Shock Of(string text) =>
        text.Split([',', ':', '-'], StringSplitOptions.TrimEntries) is [var one, var other, var from, var to]
        && Year(from) is { } first
        && Year(to) is { } last
        && first <= last
            ? new(Asked.Economy(one), Asked.Economy(other), first, last)
            : throw new ProblemException(Problem.Of(Texts.Book, "BCK003", ("place", "--shock"), ("text", text)));

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
