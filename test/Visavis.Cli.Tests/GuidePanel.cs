using System.Globalization;
using System.Text;

namespace Visavis.Cli.Tests;

/// <summary>
/// A made-up panel with the columns of the WTO and UNCTAD Guide's data: exporter, importer, pair_id, year, trade with
/// itself included, DIST, CNTG, LANG, CLNY, RTA. Trade is what the truth says, to the last digit.
/// </summary>
internal sealed class GuidePanel
{
    public static readonly int[] Years = [1986, 1990, 1994, 1998, 2002, 2006];

    private const int First = 1986;
    private const int Last = 2006;
    private static readonly string[] Economies = ["CAN", "MEX", "USA", "ARG", "BOL", "CHL", "DEU", "FRA", "JPN", "KOR"];
    private readonly Random random = new(1986);
    private readonly double[,] distance = new double[Economies.Length, Economies.Length];
    private readonly int[,] since = new int[Economies.Length, Economies.Length];
    private readonly bool[,,] dummies = new bool[3, Economies.Length, Economies.Length];
    private readonly double[,] ofExporter = new double[Economies.Length, Last - First + 1];
    private readonly double[,] ofImporter = new double[Economies.Length, Last - First + 1];

    public GuidePanel()
    {
        for (var i = 0; i < Economies.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                distance[i, j] = distance[j, i] =
                    i == j ? 100 + (50 * i) : Math.Round(500 + (9000 * random.NextDouble()));
                since[i, j] = since[j, i] = i != j && random.NextDouble() < 0.5 ? random.Next(First + 1, Last) : 9999;
                for (var d = 0; d < 3; d++)
                {
                    dummies[d, i, j] = dummies[d, j, i] = i != j && random.NextDouble() < 0.3;
                }
            }
            for (var t = 0; t <= Last - First; t++)
            {
                (ofExporter[i, t], ofImporter[i, t]) = (random.NextDouble(), random.NextDouble());
            }
        }
    }

    /// <summary>What the logarithm of trade is made of beside what exporter and importer have of their own in the year.</summary>
    public required Func<Row, double> Truth { get; init; }

    public string Write()
    {
        var file = new StringBuilder("exporter,importer,pair_id,year,trade,DIST,CNTG,LANG,CLNY,RTA\n");
        for (var year = First; year <= Last; year++)
        {
            for (var i = 0; i < Economies.Length; i++)
            {
                for (var j = 0; j < Economies.Length; j++)
                {
                    Write(file, i, j, year);
                }
            }
        }
        return file.ToString();
    }

    private void Write(StringBuilder file, int i, int j, int year)
    {
        var row = new Row(this, i, j, year);
        var own = ofExporter[i, year - First] + ofImporter[j, year - First];
        var trade = 1000 * Math.Exp(own + Truth(row));
        file.Append(
            CultureInfo.InvariantCulture,
            $"{Economies[i]},{Economies[j]},{(Math.Min(i, j) * 100) + Math.Max(i, j)},{year},{trade:R},{row.Distance},{row.Contiguity},{row.Language},{row.Colony},{row.Agreement(0)}\n"
        );
    }

    /// <summary>A pair in a year.</summary>
    public readonly record struct Row(GuidePanel Panel, int I, int J, int Year)
    {
        public double Distance => Panel.distance[I, J];

        public double Contiguity => Panel.dummies[0, I, J] ? 1 : 0;

        public double Language => Panel.dummies[1, I, J] ? 1 : 0;

        public double Colony => Panel.dummies[2, I, J] ? 1 : 0;

        public bool IsInternal => I == J;

        public double International => I == J ? 0 : 1;

        /// <summary>Whether an agreement is in force so many years before.</summary>
        public double Agreement(int lag) => Year - lag >= Panel.since[I, J] && Year - lag >= First ? 1 : 0;

        /// <summary>Whether both are of the first three economies.</summary>
        public double Nafta => I != J && I < 3 && J < 3 && Year >= 1994 ? 1 : 0;

        /// <summary>What a pair has of its own.</summary>
        public double Pair => Math.Sin((Math.Min(I, J) * 31) + (Math.Max(I, J) * 17));

        /// <summary>Distance, contiguity, language, colony as everybody has them: −0.9, 0.5, 0.3, 0.2.</summary>
        public double Geography => (-0.9 * Math.Log(Distance)) + (0.5 * Contiguity) + (0.3 * Language) + (0.2 * Colony);
    }
}
