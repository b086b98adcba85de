namespace Visavis.Core;

/// <summary>What stands behind a code in the place of a reporter or partner.</summary>
public enum EconomyKind : byte
{
    /// <summary>An economy with its own statistics, present or former.</summary>
    Economy,

    /// <summary>A group whose members are listed by period.</summary>
    Group,

    /// <summary>The world.</summary>
    World,

    /// <summary>Whatever is left after the named partners.</summary>
    Residual,

    /// <summary>Partners that the source does not specify.</summary>
    Unspecified,

    /// <summary>A part of the world, or a kind of countries, that texts speak of: whom it counts they do not say.</summary>
    Area,
}

/// <summary>Where a capital lies, in decimal degrees.</summary>
/// <param name="NameEn">English name.</param>
/// <param name="NameRu">Russian name.</param>
/// <param name="Latitude">North positive, -90 to 90.</param>
/// <param name="Longitude">East positive, -180 to 180.</param>
public sealed record Capital(string NameEn, string NameRu, double Latitude, double Longitude);

/// <summary>A reporter or a partner: an economy, a group, the world. Reporter and partner are roles.</summary>
public sealed record Economy
{
    /// <summary>ISO 3166-1 alpha-3, or the code of a group.</summary>
    public required string Code { get; init; }

    /// <summary>ISO 3166-1 alpha-2, and XK, which many use for Kosovo; empty for groups and former economies.</summary>
    public string Iso2 { get; init; } = "";

    /// <summary>What stands behind the code.</summary>
    public required EconomyKind Kind { get; init; }

    /// <summary>UN M49; absent where the standard has none.</summary>
    public int? M49 { get; init; }

    /// <summary>The number that UN Comtrade uses: 842 for USA where M49 says 840.</summary>
    public int? Comtrade { get; init; }

    /// <summary>Short English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Short Russian name.</summary>
    public required string NameRu { get; init; }

    /// <summary>The capital; absent for groups and where there is none.</summary>
    public Capital? Capital { get; init; }

    /// <summary>First month of its validity; absent where it always was.</summary>
    public Period? From { get; init; }

    /// <summary>Last month of its validity; absent where it still is.</summary>
    public Period? To { get; init; }

    /// <summary>Place in <see cref="Economies.All"/>; what batches carry instead of the code.</summary>
    public short Index { get; init; }

    /// <summary>Short name in a language.</summary>
    public string Name(Language language) => language == Language.Ru ? NameRu : NameEn;

    /// <summary>Two economies are the same when their codes are.</summary>
    public bool Equals(Economy? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
