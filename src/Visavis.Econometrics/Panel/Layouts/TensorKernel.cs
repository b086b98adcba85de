using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>
/// What the pairs of one row add to the normal matrix times a batch: w (u − mean of u), where u is the sum of the row's and
/// the column's vector at each lane. The row's vector and sums stay in registers while the columns pass.
/// </summary>
internal static class TensorKernel
{
    private const int Width = 16;

    /// <summary>32 lanes of every pair, without group means or with the means over these lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Two(Stripe stripe, ref float w, ref double inverse, ref float from, ref float to)
    {
        var (a0, a1) = (Load(ref from, stripe.Row), Load(ref from, stripe.Row + Width));
        var (s0, s1) = (Load(ref to, stripe.Row), Load(ref to, stripe.Row + Width));
        var (cell, column) = (stripe.Cell, stripe.Column);
        for (var pair = 0; pair < stripe.Pairs; pair++, cell += stripe.CellStride, column += stripe.ColumnStride)
        {
            var (w0, w1) = (Load(ref w, cell), Load(ref w, cell + Width));
            var z0 = w0 * (a0 + Load(ref from, column));
            var z1 = w1 * (a1 + Load(ref from, column + Width));
            if (stripe.HasMeans)
            {
                var mean = Vector512.Create(Vector512.Sum(z0 + z1) * (float)Unsafe.Add(ref inverse, pair));
                z0 -= w0 * mean;
                z1 -= w1 * mean;
            }
            (s0, s1) = (s0 + z0, s1 + z1);
            Store(ref to, column, Load(ref to, column) + z0);
            Store(ref to, column + Width, Load(ref to, column + Width) + z1);
        }
        Store(ref to, stripe.Row, s0);
        Store(ref to, stripe.Row + Width, s1);
    }

    /// <summary>16 lanes of every pair, without group means or with the means over these lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(Stripe stripe, ref float w, ref double inverse, ref float from, ref float to)
    {
        var (a, s) = (Load(ref from, stripe.Row), Load(ref to, stripe.Row));
        var (cell, column) = (stripe.Cell, stripe.Column);
        for (var pair = 0; pair < stripe.Pairs; pair++, cell += stripe.CellStride, column += stripe.ColumnStride)
        {
            var own = Load(ref w, cell);
            var z = own * (a + Load(ref from, column));
            if (stripe.HasMeans)
            {
                z -= own * Vector512.Create(Vector512.Sum(z) * (float)Unsafe.Add(ref inverse, pair));
            }
            s += z;
            Store(ref to, column, Load(ref to, column) + z);
        }
        Store(ref to, stripe.Row, s);
    }

    /// <summary>Any number of lanes with group means.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Many(int lanes, Stripe stripe, ref float w, ref double inverse, ref float from, ref float to)
    {
        var (cell, column) = (stripe.Cell, stripe.Column);
        for (var pair = 0; pair < stripe.Pairs; pair++, cell += stripe.CellStride, column += stripe.ColumnStride)
        {
            var sum = Vector512<float>.Zero;
            for (var lane = 0; lane < lanes; lane += Width)
            {
                var u = Load(ref from, stripe.Row + lane) + Load(ref from, column + lane);
                sum = Vector512.FusedMultiplyAdd(Load(ref w, cell + lane), u, sum);
            }
            var mean = Vector512.Create(Vector512.Sum(sum) * (float)Unsafe.Add(ref inverse, pair));
            for (var lane = 0; lane < lanes; lane += Width)
            {
                var u = Load(ref from, stripe.Row + lane) + Load(ref from, column + lane) - mean;
                var z = Load(ref w, cell + lane) * u;
                Store(ref to, stripe.Row + lane, Load(ref to, stripe.Row + lane) + z);
                Store(ref to, column + lane, Load(ref to, column + lane) + z);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float from, int at) => Vector512.LoadUnsafe(ref from, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float to, int at, Vector512<float> value) => value.StoreUnsafe(ref to, (nuint)at);
}

/// <summary>Pairs of one row that follow each other.</summary>
/// <param name="Pairs">How many.</param>
/// <param name="Cell">First cell of the first.</param>
/// <param name="CellStride">Cells from one to the next.</param>
/// <param name="Row">Where the row's lanes stand in a batch.</param>
/// <param name="Column">Where the first column's lanes stand in a batch.</param>
/// <param name="ColumnStride">From one column's lanes to the next's.</param>
/// <param name="HasMeans">Whether the pairs' means are taken out.</param>
internal readonly record struct Stripe(
    int Pairs,
    int Cell,
    int CellStride,
    int Row,
    int Column,
    int ColumnStride,
    bool HasMeans
);
