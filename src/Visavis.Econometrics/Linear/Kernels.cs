using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Linear;

/// <summary>The four loops in which dense algebra spends its time, at one vector width.</summary>
internal abstract class Kernels
{
    /// <summary>Rows of a tile of a product.</summary>
    public const int TileRows = 4;

    /// <summary>Columns of the widest tile.</summary>
    public const int MostTileColumns = 3 * 8;

    /// <summary>The largest triangle that <see cref="SolveLower"/> is given.</summary>
    public const int Triangle = 48;

    private static readonly Kernels One = new Kernels<double, OneLane>();
    private static readonly Kernels Four = new Kernels<Vector256<double>, FourLanes>();
    private static readonly Kernels Eight = new Kernels<Vector512<double>, EightLanes>();

    /// <summary>Columns of a tile of a product.</summary>
    public abstract int TileColumns { get; }

    /// <summary>Right-hand sides that <see cref="SolveLower"/> takes at a time.</summary>
    public abstract int SolveColumns { get; }

    /// <summary>The kernels of one width; a width that the machine lacks is run in software, slowly.</summary>
    public static Kernels Of(VectorWidth width) =>
        width switch
        {
            VectorWidth.Eight => Eight,
            VectorWidth.Four => Four,
            VectorWidth.One => One,
            _ when Vector512.IsHardwareAccelerated => Eight,
            _ when Vector256.IsHardwareAccelerated => Four,
            _ => One,
        };

    /// <summary>tile += alpha · left · right over packed panels: left depth × 4, right depth × <see cref="TileColumns"/>.</summary>
    public abstract void Tile(int depth, ref double left, ref double right, double alpha, ref double tile, int stride);

    /// <summary>Solves L X = B in place for one packed group of right-hand sides, n × <see cref="SolveColumns"/>.</summary>
    public abstract void SolveLower(Matrix lower, ref double group);

    /// <summary>Σ a b.</summary>
    public abstract double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b);

    /// <summary>y += alpha · x.</summary>
    public abstract void Add(double alpha, ReadOnlySpan<double> x, Span<double> y);
}
