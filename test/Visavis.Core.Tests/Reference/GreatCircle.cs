using System.Globalization;

namespace Visavis.Core.Tests.Reference;

/// <summary>Distance between two rows of a table with coordinates, kilometres on a sphere of the earth's mean radius.</summary>
internal static class GreatCircle
{
    private const double EarthRadiusKm = 6371.0088;

    public static double Km((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        var halfLatitude = Math.Sin((b.Latitude - a.Latitude) / 2);
        var halfLongitude = Math.Sin((b.Longitude - a.Longitude) / 2);
        var chord =
            (halfLatitude * halfLatitude)
            + (Math.Cos(a.Latitude) * Math.Cos(b.Latitude) * halfLongitude * halfLongitude);
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(chord));
    }

    public static (double Latitude, double Longitude) Place(
        IReadOnlyDictionary<string, string> row,
        string latitude = "latitude",
        string longitude = "longitude"
    ) => (Radians(row[latitude]), Radians(row[longitude]));

    private static double Radians(string degrees) =>
        double.Parse(degrees, CultureInfo.InvariantCulture) * Math.PI / 180;
}
