using System.Collections.Immutable;

namespace Visavis.Econometrics.Balanced;

/// <summary>An unknown of a balanced system: the logarithm of a positive quantity, or an error that several rows share.</summary>
/// <param name="Prior">Where it lies before any evidence; of a quantity the logarithm.</param>
/// <param name="Sd">How far it may lie from there, one standard deviation; above 0.</param>
public readonly record struct Unknown(double Prior, double Sd);

/// <summary>An unknown in a row.</summary>
/// <param name="Unknown">Its number.</param>
/// <param name="Coefficient">Of the quantity in a sum, of the unknown itself in a line; not 0.</param>
public readonly record struct Part(int Unknown, double Coefficient);

/// <summary>
/// One piece of evidence about the unknowns. A logarithmic row says ln Σ over − ln Σ under + Σ line = target, with quantities e^θ in the sums
/// and unknowns themselves in the line; a signed row says Σ over = target, with coefficients of either sign.
/// </summary>
public sealed record EvidenceRow
{
    private EvidenceRow() { }

    /// <summary>The sum of quantities, or the numerator of a ratio.</summary>
    public ImmutableArray<Part> Over { get; private init; } = [];

    /// <summary>The denominator of a ratio.</summary>
    public ImmutableArray<Part> Under { get; private init; } = [];

    /// <summary>Unknowns that enter as they are.</summary>
    public ImmutableArray<Part> Line { get; private init; } = [];

    /// <summary>Whether the sum is compared as an amount, not by its logarithm.</summary>
    public bool IsSigned { get; private init; }

    /// <summary>A logarithm, or the amount of a signed row.</summary>
    public double Target { get; private init; }

    /// <summary>Standard deviation of the error: relative, or an amount in a signed row; 0 for what must hold.</summary>
    public double Sd { get; init; }

    /// <summary>Degrees of freedom of a Student t error; infinite for a normal one.</summary>
    public double DegreesOfFreedom { get; init; } = double.PositiveInfinity;

    /// <summary>Whether it must hold.</summary>
    public bool IsHard => Sd == 0;

    /// <summary>A sum of quantities is about a value.</summary>
    /// <param name="over">Coefficients above 0.</param>
    /// <param name="value">Above 0.</param>
    /// <param name="sd">Relative; 0 for what must hold.</param>
    public static EvidenceRow Sum(IEnumerable<Part> over, double value, double sd) => Ratio(over, [], value, sd);

    /// <summary>A ratio of two sums is about a value.</summary>
    /// <param name="over">Coefficients above 0.</param>
    /// <param name="under">Coefficients above 0; empty for a sum.</param>
    /// <param name="value">Above 0.</param>
    /// <param name="sd">Relative; 0 for what must hold.</param>
    /// <exception cref="ArgumentException">A value that is no positive number, a negative spread, a coefficient that is not above 0.</exception>
    public static EvidenceRow Ratio(IEnumerable<Part> over, IEnumerable<Part> under, double value, double sd)
    {
        Require(double.IsFinite(value) && value > 0, $"A value is above 0: {value}");
        RequireSpread(sd);
        ImmutableArray<Part> top = [.. over];
        ImmutableArray<Part> bottom = [.. under];
        Require(top.Length > 0, "A sum has parts.");
        Require(
            top.Concat(bottom).All(p => p.Coefficient > 0 && double.IsFinite(p.Coefficient)),
            "Coefficients of a sum are above 0."
        );
        return new()
        {
            Over = top,
            Under = bottom,
            Target = Math.Log(value),
            Sd = sd,
        };
    }

    /// <summary>A sum with signs is about an amount: a balance, an identity.</summary>
    /// <param name="over">Coefficients of either sign.</param>
    /// <param name="value">Of either sign.</param>
    /// <param name="sd">An amount; 0 for what must hold.</param>
    /// <exception cref="ArgumentException">A value that is no number, a negative spread, a coefficient of 0.</exception>
    public static EvidenceRow Signed(IEnumerable<Part> over, double value, double sd)
    {
        Require(double.IsFinite(value), $"A value is a number: {value}");
        RequireSpread(sd);
        ImmutableArray<Part> parts = [.. over];
        Require(parts.Length > 0 && parts.All(IsProper), "A sum has parts, and coefficients that are not 0.");
        return new()
        {
            Over = parts,
            IsSigned = true,
            Target = value,
            Sd = sd,
        };
    }

    /// <summary>A line of unknowns is about a value: a random walk, a shared error.</summary>
    /// <param name="line">Coefficients of either sign.</param>
    /// <param name="value">Of either sign.</param>
    /// <param name="sd">In the unit of the unknowns; 0 for what must hold.</param>
    /// <exception cref="ArgumentException">A value that is no number, a negative spread, a coefficient of 0.</exception>
    public static EvidenceRow Of(IEnumerable<Part> line, double value, double sd)
    {
        Require(double.IsFinite(value), $"A value is a number: {value}");
        RequireSpread(sd);
        ImmutableArray<Part> parts = [.. line];
        Require(parts.Length > 0 && parts.All(IsProper), "A line has parts, and coefficients that are not 0.");
        return new()
        {
            Line = parts,
            Target = value,
            Sd = sd,
        };
    }

    /// <summary>The same row with errors that it shares with others.</summary>
    /// <param name="errors">Unknowns that are added to the logarithm; none for a signed row.</param>
    public EvidenceRow With(params ReadOnlySpan<Part> errors)
    {
        Require(!IsSigned || errors.IsEmpty, "A signed row shares no relative error.");
        return this with { Line = [.. Line, .. errors] };
    }

    /// <summary>All parts: over, under, line.</summary>
    internal IEnumerable<Part> Parts => Over.Concat(Under).Concat(Line);

    internal int Length => Over.Length + Under.Length + Line.Length;

    private static bool IsProper(Part part) => part.Coefficient != 0 && double.IsFinite(part.Coefficient);

    private static void RequireSpread(double sd) =>
        Require(double.IsFinite(sd) && sd >= 0, $"A spread is 0 or more: {sd}");

    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new ArgumentException(what);
        }
    }
}
