using Visavis.Core;
using Visavis.Econometrics.Linear;
using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>How far capitals lie from each other, and how alike that makes them.</summary>
/// <remarks>Great circles on a sphere of 6 371 km. An economy without a capital in our table is near to nobody.</remarks>
public sealed class Geography
{
    private const double EarthRadiusKm = 6371;

    // Fixed, not estimated: neighbourhood and continent. The error is flat in both.
    private const double LocalKm = 600;
    private const double RegionalKm = 3000;

    /// <summary>Measures all pairs of a panel.</summary>
    /// <param name="economies">Economies, by place.</param>
    public Geography(IReadOnlyList<Economy> economies)
    {
        LogDistance = new(economies.Count);
        Nearness = Matrix.Identity(economies.Count);
        for (var i = 0; i < economies.Count; i++)
        {
            for (var j = 0; j < economies.Count; j++)
            {
                if (i != j && economies[i].Capital is { } from && economies[j].Capital is { } to)
                {
                    Place(i, j, Km(from, to));
                }
            }
        }
    }

    /// <summary>ln (km + 50) between capitals; unknown where one has none.</summary>
    public PartialGrid LogDistance { get; }

    /// <summary>½ e^(−km/600) + ½ e^(−km/3000), 1 on the diagonal.</summary>
    public Matrix Nearness { get; }

    /// <summary>Great circle between two capitals, km.</summary>
    /// <param name="from">One.</param>
    /// <param name="to">The other.</param>
    public static double Km(Capital from, Capital to)
    {
        var (a, b) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
        var turn = double.DegreesToRadians(from.Longitude - to.Longitude);
        var (rise, side) = (Math.Sin((a - b) / 2), Math.Sin(turn / 2));
        var haversine = (rise * rise) + (Math.Cos(a) * Math.Cos(b) * side * side);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    private void Place(int i, int j, double km)
    {
        LogDistance[i, j] = Math.Log(km + 50);
        var nearness = Nearness;
        nearness[i, j] = (0.5 * Math.Exp(-km / LocalKm)) + (0.5 * Math.Exp(-km / RegionalKm));
    }
}
