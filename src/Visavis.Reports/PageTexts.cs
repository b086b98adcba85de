using Visavis.Core;

namespace Visavis.Reports;

/// <summary>What a page says around its numbers, in every language.</summary>
internal static class PageTexts
{
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(PageTexts).Assembly);
}
