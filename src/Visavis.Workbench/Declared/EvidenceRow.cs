using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Declared;

/// <summary>One number with what it speaks of: the row that charts and sentences select from.</summary>
/// <param name="Period">When.</param>
/// <param name="Answer">The number with its address.</param>
/// <param name="Value">As it is shown.</param>
/// <param name="Tags">What it is about: movement, reporter, partner, source, flow, gdp, coverage, kind.</param>
internal sealed record EvidenceRow(Period Period, Answer Answer, ValueCell Value, IReadOnlyDictionary<string, Tag> Tags)
{
    public Tag Of(string tag) => Tags.TryGetValue(tag, out var value) ? value : Tag.None;
}

/// <summary>What a row is about in one respect.</summary>
/// <param name="Key">The same for rows that belong together.</param>
/// <param name="Label">As it is shown.</param>
internal sealed record Tag(string Key, string Label)
{
    public static Tag None { get; } = new("", "");
}
