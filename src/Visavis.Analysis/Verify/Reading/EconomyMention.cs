using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>How an economy is tied to the words around it.</summary>
internal enum Link : byte
{
    /// <summary>It stands alone: the subject, an item of a list.</summary>
    Bare,

    /// <summary>Whose: Russian exports, экспорт России.</summary>
    Owner,

    /// <summary>From whom.</summary>
    From,

    /// <summary>To whom, or on whom something falls.</summary>
    To,

    /// <summary>With whom.</summary>
    With,

    /// <summary>One of two: between Belarus and Russia.</summary>
    Between,

    /// <summary>Where.</summary>
    In,

    /// <summary>Set apart: после России, except China.</summary>
    Apart,
}

/// <summary>An economy that a text names.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Economy">Which.</param>
/// <param name="Link">How it is tied.</param>
/// <param name="IsTeller">Whether only its office is named, which tells the figures: Poland's statistics office.</param>
internal sealed record EconomyMention(int First, int Last, Economy Economy, Link Link, bool IsTeller = false);
