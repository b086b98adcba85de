using System.Runtime.Intrinsics;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Balanced;

/// <summary>The rows of a system laid out flat: what they say is computed thousands of times in draws.</summary>
internal sealed class FlatRows
{
    private readonly int[] over;
    private readonly int[] under;
    private readonly int[] line;
    private readonly int[] unknown;
    private readonly double[] coefficient;
    private readonly bool[] isSigned;
    private readonly double[] scales;

    /// <param name="rows">Of a system.</param>
    /// <param name="scales">By which the value of each is divided.</param>
    public FlatRows(IReadOnlyList<EvidenceRow> rows, double[] scales)
    {
        this.scales = scales;
        (over, under, line) = (new int[rows.Count + 1], new int[rows.Count], new int[rows.Count]);
        isSigned = [.. rows.Select(r => r.IsSigned)];
        var parts = new List<Part>();
        foreach (var (r, row) in rows.Index())
        {
            parts.AddRange(row.Over);
            under[r] = parts.Count;
            parts.AddRange(row.Under);
            line[r] = parts.Count;
            parts.AddRange(row.Line);
            over[r + 1] = parts.Count;
        }
        unknown = [.. parts.Select(p => p.Unknown)];
        coefficient = [.. parts.Select(p => p.Coefficient)];
    }

    /// <summary>What the rows of a part say in eight draws at once, each divided by its scale; no number where a sum is lost.</summary>
    /// <param name="part">Of the system.</param>
    /// <param name="theta">The unknowns.</param>
    /// <param name="powers">Room for e^θ, as long.</param>
    /// <param name="values">As long as there are rows.</param>
    public void Evaluate(
        SeparatePart part,
        ReadOnlySpan<Vector512<double>> theta,
        Span<Vector512<double>> powers,
        Span<Vector512<double>> values
    )
    {
        foreach (var i in part.Unknowns)
        {
            powers[i] = Exponential.Of(theta[i]);
        }
        foreach (var r in part.Rows)
        {
            var sum = Sum(powers, over[r], under[r]);
            var value =
                isSigned[r] ? sum
                : under[r] > over[r] ? Log(sum)
                : Vector512<double>.Zero;
            if (line[r] > under[r])
            {
                value -= Log(Sum(powers, under[r], line[r]));
            }
            values[r] = (value + Sum(theta, line[r], over[r + 1])) / scales[r];
        }
    }

    private Vector512<double> Sum(ReadOnlySpan<Vector512<double>> x, int from, int to)
    {
        var sum = Vector512<double>.Zero;
        for (var k = from; k < to; k++)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(coefficient[k]), x[unknown[k]], sum);
        }
        return sum;
    }

    private static Vector512<double> Log(Vector512<double> sum) =>
        Vector512.ConditionalSelect(
            Vector512.GreaterThan(sum, Vector512<double>.Zero)
                & Vector512.LessThan(sum, Vector512.Create(double.MaxValue)),
            Logarithm.Of(sum),
            Vector512.Create(double.NaN)
        );
}
