using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Something that a claim says beside its number.</summary>
public enum ClaimAttribute : byte
{
    /// <summary>What is measured, and how it was put: level, share, growth, index.</summary>
    Indicator,

    /// <summary>Whose trade.</summary>
    Reporter,

    /// <summary>With whom.</summary>
    Partner,

    /// <summary>Export, import, turnover, balance.</summary>
    Flow,

    /// <summary>Of what.</summary>
    Product,

    /// <summary>Goods, services or both.</summary>
    Coverage,

    /// <summary>When.</summary>
    Period,

    /// <summary>Compared with when.</summary>
    BasePeriod,

    /// <summary>Unit and scale.</summary>
    Unit,
}

/// <summary>How far from the number the words stand that an attribution rests on.</summary>
public enum BasisFrom : byte
{
    /// <summary>In the same clause, or the same cell.</summary>
    Clause,

    /// <summary>In the same sentence.</summary>
    Sentence,

    /// <summary>In an earlier sentence of the paragraph.</summary>
    Paragraph,

    /// <summary>In the head of the table's column.</summary>
    ColumnHead,

    /// <summary>In the head of the table's row.</summary>
    RowHead,

    /// <summary>In the caption of the table or figure, or its source line.</summary>
    Caption,

    /// <summary>In the heading above, or an earlier paragraph.</summary>
    Earlier,

    /// <summary>The document as a whole: its title, the economies that it speaks of.</summary>
    Document,

    /// <summary>No words: what is usual where nothing is said.</summary>
    Assumed,
}

/// <summary>On which words one attribution rests.</summary>
/// <param name="Attribute">What was attributed.</param>
/// <param name="Words">The words as printed; empty where it is assumed.</param>
/// <param name="Spot">Where they stand; of an assumption where the number stands.</param>
/// <param name="From">How far from the number.</param>
public sealed record Basis(ClaimAttribute Attribute, string Words, TextSpot Spot, BasisFrom From);

/// <summary>A claim that was read in a document, how sure the reading is, and why it reads so.</summary>
/// <param name="Claim">The statement, in the same words as compiled claims: see the indicators of Visavis.Sources.</param>
/// <param name="Number">Its number.</param>
/// <param name="Confidence">0 to 1: the weakest attribution that the claim's meaning needs.</param>
/// <param name="Basis">One for each attribution.</param>
public sealed record ReadClaim(Claim Claim, FoundNumber Number, double Confidence, ImmutableArray<Basis> Basis);
