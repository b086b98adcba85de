using Visavis.Econometrics.Panel.Layouts;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>What one part of the work writes on; the parts' sums are added in their order afterwards.</summary>
internal sealed class Scratch(int slab, int coefficients, int levels)
{
    public double[] Eta { get; } = new double[slab];

    public double[] Values { get; } = new double[slab];

    public double[] SumByCoefficient { get; } = new double[coefficients];

    public double[] SumByLevel { get; } = new double[levels];

    public double[] DiagonalByLevel { get; } = new double[levels];

    public double Loss { get; set; }

    public long Falling { get; set; }

    public void Clear()
    {
        Array.Clear(SumByCoefficient);
        Array.Clear(SumByLevel);
        Array.Clear(DiagonalByLevel);
        (Loss, Falling) = (0, 0);
    }

    /// <summary>The sum of one of the columns over the parts, in their order.</summary>
    public static double[] Sum(Scratch[] parts, Func<Scratch, double[]> column)
    {
        var sum = (double[])column(parts[0]).Clone();
        foreach (var part in parts.AsSpan(1))
        {
            Vectors.Simd.Add(sum, column(part));
        }
        return sum;
    }

    public static Scratch[] ForParts(PanelData data)
    {
        var slab = data.Layout.Slabs.Max(s => s.Length) + Vectors.Simd.Width;
        return
        [
            .. Enumerable.Range(0, Layout.Parts).Select(_ => new Scratch(slab, data.Coefficients, data.Layout.Levels)),
        ];
    }
}
