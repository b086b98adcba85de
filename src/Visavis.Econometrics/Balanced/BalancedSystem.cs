using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Balanced;

/// <summary>Positive quantities and everything that is said of them, as unknowns with a prior and rows of evidence.</summary>
/// <remarks>
/// Stone, Champernowne and Meade (1942) and Byron (1978), in logarithms: quantities cannot turn negative, and errors are relative.
/// What a row says is linearised by Gauss and Newton.
/// </remarks>
public sealed class BalancedSystem
{
    private readonly List<Unknown> unknowns = [];
    private readonly List<EvidenceRow> rows = [];

    /// <summary>The unknowns, by their numbers.</summary>
    public IReadOnlyList<Unknown> Unknowns => unknowns;

    /// <summary>The rows, by their numbers.</summary>
    public IReadOnlyList<EvidenceRow> Rows => rows;

    /// <summary>A new unknown.</summary>
    /// <param name="prior">Of a quantity the logarithm.</param>
    /// <param name="sd">Above 0.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">No numbers, or a spread that is not above 0.</exception>
    public int Add(double prior, double sd)
    {
        if (!double.IsFinite(prior) || !double.IsFinite(sd) || sd <= 0)
        {
            throw new ArgumentException($"A prior is a number with a spread above 0: {prior} ± {sd}");
        }
        unknowns.Add(new(prior, sd));
        return unknowns.Count - 1;
    }

    /// <summary>A new row.</summary>
    /// <param name="row">About unknowns that are there.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">It names an unknown that is not there.</exception>
    public int Add(EvidenceRow row)
    {
        if (row.Parts.Any(p => (uint)p.Unknown >= (uint)unknowns.Count))
        {
            throw new ArgumentException("A row is about unknowns of its system.");
        }
        rows.Add(row);
        return rows.Count - 1;
    }

    /// <summary>The likeliest values of the unknowns, with their spread.</summary>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Asked in each step.</param>
    public BalancedEstimate Solve(BalancedOptions? options = null, CancellationToken cancellation = default) =>
        new BalancedSolver(this, options ?? new()).Run(cancellation);

    /// <summary>What a row says at given values, in the unit of its target, and how it changes with each of its parts.</summary>
    /// <param name="row">Which.</param>
    /// <param name="theta">The unknowns.</param>
    /// <param name="slopes">As long as the row has parts: over, under, line.</param>
    internal static double Evaluate(EvidenceRow row, ReadOnlySpan<double> theta, Span<double> slopes)
    {
        var (over, under) = (row.Over.Length, row.Under.Length);
        var value = row.IsSigned
            ? Amounts(row.Over.AsSpan(), theta, slopes[..over])
            : Logarithm(row.Over.AsSpan(), theta, slopes[..over])
                - Logarithm(row.Under.AsSpan(), theta, slopes.Slice(over, under));
        foreach (ref var slope in slopes.Slice(over, under))
        {
            slope = -slope;
        }
        for (var i = 0; i < row.Line.Length; i++)
        {
            value += row.Line[i].Coefficient * theta[row.Line[i].Unknown];
            slopes[over + under + i] = row.Line[i].Coefficient;
        }
        return value;
    }

    /// <summary>What all rows say, each divided by the row's scale.</summary>
    internal void Evaluate(ReadOnlySpan<double> theta, ReadOnlySpan<double> scales, Span<double> values)
    {
        Span<double> slopes = new double[LongestRow()];
        for (var r = 0; r < rows.Count; r++)
        {
            values[r] = Evaluate(rows[r], theta, slopes[..rows[r].Length]) / scales[r];
        }
    }

    /// <summary>The slopes of all rows, each divided by the row's scale.</summary>
    internal SparseRows Jacobian(ReadOnlySpan<double> theta, ReadOnlySpan<double> scales, Span<double> values)
    {
        var elements = new List<Triplet>();
        Span<double> slopes = new double[LongestRow()];
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            values[r] = Evaluate(row, theta, slopes[..row.Length]) / scales[r];
            var place = 0;
            foreach (var part in row.Parts)
            {
                elements.Add(new(r, part.Unknown, slopes[place++] / scales[r]));
            }
        }
        return SparseRows.From(rows.Count, unknowns.Count, elements);
    }

    private int LongestRow() => rows.Select(r => r.Length).DefaultIfEmpty(0).Max();

    // Each slope is the share of its part in the sum.
    private static double Logarithm(ReadOnlySpan<Part> parts, ReadOnlySpan<double> theta, Span<double> slopes)
    {
        if (parts.IsEmpty)
        {
            return 0;
        }
        var most = double.NegativeInfinity;
        foreach (var part in parts)
        {
            most = Math.Max(most, theta[part.Unknown]);
        }
        var sum = 0.0;
        for (var i = 0; i < parts.Length; i++)
        {
            sum += slopes[i] = parts[i].Coefficient * Math.Exp(theta[parts[i].Unknown] - most);
        }
        foreach (ref var slope in slopes)
        {
            slope /= sum;
        }
        return most + Math.Log(sum);
    }

    private static double Amounts(ReadOnlySpan<Part> parts, ReadOnlySpan<double> theta, Span<double> slopes)
    {
        var sum = 0.0;
        for (var i = 0; i < parts.Length; i++)
        {
            sum += slopes[i] = parts[i].Coefficient * Math.Exp(theta[parts[i].Unknown]);
        }
        return sum;
    }
}

/// <summary>When a balanced system counts as solved.</summary>
/// <param name="Tolerance">Largest change of an unknown in the last step.</param>
/// <param name="MostSteps">After so many steps it is given up, and the answer says so.</param>
/// <param name="LongestStep">No unknown moves farther in one step.</param>
public sealed record BalancedOptions(double Tolerance = 1e-9, int MostSteps = 200, double LongestStep = 2);
