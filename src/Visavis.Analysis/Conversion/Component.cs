using System.Collections.Immutable;

namespace Visavis.Analysis.Conversion;

/// <summary>How the codes of two editions meet in a connected component of their concordance.</summary>
public enum Relation
{
    /// <summary>One code became one.</summary>
    OneToOne,

    /// <summary>Several codes became one: nothing is split.</summary>
    ManyToOne,

    /// <summary>One code became several: it is split by weights.</summary>
    OneToMany,

    /// <summary>Several codes became several: they are split by weights.</summary>
    ManyToMany,
}

/// <summary>Codes of two editions that are connected, even through others. Nothing of what stands under them leaves the component.</summary>
/// <param name="Sources">Codes of the first edition, sorted.</param>
/// <param name="Targets">Codes of the second edition, sorted.</param>
public sealed record Component(ImmutableArray<string> Sources, ImmutableArray<string> Targets)
{
    /// <summary>How its codes meet.</summary>
    public Relation Relation =>
        (Sources.Length, Targets.Length) switch
        {
            (1, 1) => Relation.OneToOne,
            (_, 1) => Relation.ManyToOne,
            (1, _) => Relation.OneToMany,
            _ => Relation.ManyToMany,
        };

    /// <summary>Whether weights decide where its values go.</summary>
    public bool IsAmbiguous => Targets.Length > 1;
}
