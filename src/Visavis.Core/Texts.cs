namespace Visavis.Core;

/// <summary>What the vocabulary says.</summary>
internal static class Texts
{
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(Texts).Assembly);
}
