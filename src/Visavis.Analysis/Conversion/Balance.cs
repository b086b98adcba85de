namespace Visavis.Analysis.Conversion;

/// <summary>What went into a component and what came out of it.</summary>
/// <param name="Component">The codes of both editions.</param>
/// <param name="Before">Sum over the codes of the first.</param>
/// <param name="After">Sum over the codes of the second.</param>
/// <param name="Weight">Sum of the absolute values before: what shares are of.</param>
public sealed record Balance(Component Component, decimal Before, decimal After, decimal Weight)
{
    /// <summary>Whether nothing was lost or made, to the last digit.</summary>
    public bool IsConserved => Before == After;
}

/// <summary>How much of the value stands in components of one relation.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Components">How many components have values.</param>
/// <param name="Codes">How many codes of the first edition these components have.</param>
/// <param name="Share">Of the absolute values converted, 0 to 1; zero where all are.</param>
public sealed record RelationShare(Relation Relation, int Components, int Codes, decimal Share);
