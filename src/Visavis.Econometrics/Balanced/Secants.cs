using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Balanced;

/// <summary>
/// Makes the steps of an iteration s = A⁻¹ g shorter by what its last steps have taught, eight draws at once: the part of a
/// step that earlier changes explain is not waited for (Anderson 1965, Journal of the ACM 12), in the norm of A.
/// </summary>
internal sealed class Secants(int length)
{
    private const int Kept = 2;
    private readonly Secant[] secants = [.. Enumerable.Range(0, Kept).Select(_ => new Secant(length))];
    private readonly Secant before = new(length);
    private int count;

    /// <summary>Forgets what was learnt.</summary>
    public void Clear() => count = 0;

    /// <summary>Goes one step on.</summary>
    /// <param name="rows">The places that take part.</param>
    /// <param name="at">Where the iteration is; where it goes.</param>
    /// <param name="step">The step s from there.</param>
    /// <param name="gap">A s.</param>
    public void Advance(int[] rows, Vector512<double>[] at, Vector512<double>[] step, Vector512<double>[] gap)
    {
        if (count > 0)
        {
            Learn(rows, at, step, gap);
        }
        foreach (var r in rows)
        {
            (before.Move[r], before.Step[r], before.Gap[r]) = (at[r], step[r], gap[r]);
            at[r] += step[r];
        }
        for (var back = 1; back <= Math.Min(count, Kept); back++)
        {
            var secant = secants[(count - back) % Kept];
            var share = secant.Share(rows, before.Step);
            foreach (var r in rows)
            {
                at[r] -= share * (secant.Move[r] + secant.Step[r]);
            }
        }
        count++;
    }

    // The change since the last step, less what the older secants explain of it.
    private void Learn(int[] rows, Vector512<double>[] at, Vector512<double>[] step, Vector512<double>[] gap)
    {
        var newest = secants[(count - 1) % Kept];
        foreach (var r in rows)
        {
            newest.Move[r] = at[r] - before.Move[r];
            newest.Step[r] = step[r] - before.Step[r];
            newest.Gap[r] = gap[r] - before.Gap[r];
        }
        for (var back = 2; back <= Math.Min(count, Kept); back++)
        {
            newest.TakeOff(rows, secants[(count - back) % Kept]);
        }
        newest.Measure(rows);
    }

    private sealed class Secant(int length)
    {
        private Vector512<double> square;

        public Vector512<double>[] Move { get; } = new Vector512<double>[length];

        public Vector512<double>[] Step { get; } = new Vector512<double>[length];

        public Vector512<double>[] Gap { get; } = new Vector512<double>[length];

        public void Measure(int[] rows) => square = Product(rows, Step);

        /// <summary>How much of this lies in a step; none where this is nothing.</summary>
        public Vector512<double> Share(int[] rows, Vector512<double>[] step) =>
            Vector512.ConditionalSelect(
                Vector512.GreaterThan(square, Vector512<double>.Zero),
                Product(rows, step) / square,
                Vector512<double>.Zero
            );

        public void TakeOff(int[] rows, Secant other)
        {
            var share = other.Share(rows, Step);
            foreach (var r in rows)
            {
                Move[r] -= share * other.Move[r];
                Step[r] -= share * other.Step[r];
                Gap[r] -= share * other.Gap[r];
            }
        }

        private Vector512<double> Product(int[] rows, Vector512<double>[] step)
        {
            var sum = Vector512<double>.Zero;
            foreach (var r in rows)
            {
                sum = Vector512.FusedMultiplyAdd(step[r], Gap[r], sum);
            }
            return sum;
        }
    }
}
