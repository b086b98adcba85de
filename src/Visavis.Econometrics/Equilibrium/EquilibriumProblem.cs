namespace Visavis.Econometrics.Equilibrium;

/// <summary>What keeps an equilibrium from being looked for.</summary>
public enum EquilibriumFault
{
    /// <summary>The elasticity of substitution is not above one, or is no number.</summary>
    SigmaTooSmall,

    /// <summary>An array is not as long as economies times economies, or there is no economy.</summary>
    LengthsDiffer,

    /// <summary>A flow or a factor is negative, infinite or not a number.</summary>
    NotANumber,

    /// <summary>An economy sells nothing to itself: without internal trade nothing says how open it is.</summary>
    NoInternalTrade,

    /// <summary>In the scenario an economy, or several together, trade with none of the others, so that nothing ties their prices to the others' prices.</summary>
    CutOff,

    /// <summary>The covariance of the coefficients has a negative variance or is no matrix of their number.</summary>
    NoCovariance,
}

/// <summary>Bad input, as a value.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Exporter">The economy, or the exporter of the pair; -1 where none is to blame.</param>
/// <param name="Importer">The importer of the pair; -1 where it is not about a pair.</param>
/// <param name="Value">What was found.</param>
public sealed record EquilibriumProblem(EquilibriumFault Fault, int Exporter = -1, int Importer = -1, double Value = 0);
