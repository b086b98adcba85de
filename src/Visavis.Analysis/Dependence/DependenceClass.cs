namespace Visavis.Analysis.Dependence;

/// <summary>Whether an import of a product is one to depend on. What cannot be judged is a class of its own.</summary>
public enum DependenceClass
{
    /// <summary>Not to be judged: a sum that decides was not observed.</summary>
    Unknown,

    /// <summary>At least one sign is absent.</summary>
    NotDependent,

    /// <summary>Every sign is there.</summary>
    Dependent,
}
