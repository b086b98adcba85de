using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>How a number was put.</summary>
/// <param name="Kind">Level, share, growth.</param>
/// <param name="Sign">-1 where the words say that it fell, else 1.</param>
/// <param name="Word">The word that says so; absent where only the unit does.</param>
/// <param name="Remark">What has to be said beside it.</param>
internal sealed record Put(ClaimKind Kind, int Sign, Term? Word, string Remark = "")
{
    /// <summary>As only the unit says.</summary>
    public static Put As(ClaimKind kind) => new(kind, 1, null);

    /// <summary>As a word says that says nothing of up and down.</summary>
    public static Put As(ClaimKind kind, Term? word) => new(kind, 1, word);

    /// <summary>As a change says, up where no word of change is there.</summary>
    public static Put Moving(ClaimKind kind, Term? change) => new(kind, change?.Value == "down" ? -1 : 1, change);
}
