using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>A small seeded panel of pairs and years with zeros.</summary>
internal sealed record MadeUpPanel(int[] Exporter, int[] Importer, int[] Year, double[] X1, double[] X2, double[] Y)
{
    public int Rows => Y.Length;

    public Factor ExporterFactor => Factor.Of("exporter", Exporter);

    public static MadeUpPanel Make(int economies, int years, double missing, int seed)
    {
        var random = new Random(seed);
        var size = Enumerable.Range(0, economies).Select(_ => 3 * random.NextDouble()).ToArray();
        var rows = new List<(int I, int J, int T, double X1, double X2, double Y)>();
        for (var i = 0; i < economies; i++)
        {
            for (var j = 0; j < economies; j++)
            {
                var pair = random.NextDouble();
                for (var t = 0; t < years; t++)
                {
                    var (x1, x2) = (random.NextDouble(), random.Next(2) * (t % 3));
                    var mean = Math.Exp(size[i] + size[j] - (2 * pair) + (0.5 * x1) - (0.2 * x2) - 2);
                    var y = Math.Round(mean * (0.2 + (2 * random.NextDouble())));
                    if (random.NextDouble() >= missing)
                    {
                        rows.Add((i, j, t, x1, x2, y));
                    }
                }
            }
        }
        return new(
            [.. rows.Select(r => r.I)],
            [.. rows.Select(r => r.J)],
            [.. rows.Select(r => r.T)],
            [.. rows.Select(r => r.X1)],
            [.. rows.Select(r => r.X2)],
            [.. rows.Select(r => r.Y)]
        );
    }

    public Design Design(bool hasPairs = true)
    {
        var (e, i, t) = (ExporterFactor, Factor.Of("importer", Importer), Factor.Of("year", Year));
        Grouping[] pairs = hasPairs ? [Grouping.By(e, i)] : [];
        return new([new("x1", X1), new("x2", X2)], [Grouping.By(e, t), Grouping.By(i, t), .. pairs]);
    }

    public MadeUpPanel Take(int[] rows) =>
        new(
            [.. rows.Select(r => Exporter[r])],
            [.. rows.Select(r => Importer[r])],
            [.. rows.Select(r => Year[r])],
            [.. rows.Select(r => X1[r])],
            [.. rows.Select(r => X2[r])],
            [.. rows.Select(r => Y[r])]
        );
}
