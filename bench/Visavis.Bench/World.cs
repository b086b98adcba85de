using System.Globalization;
using System.Text;
using Visavis.Core;

namespace Visavis.Bench;

/// <summary>A made-up world's trade as a shuffled CSV: every cell once, in no order.</summary>
internal static class World
{
    private const int Codes = 5_000;
    private const int FirstYear = 2015;
    private const int Months = 120;

    /// <summary>Writes the file unless it is there already; gives its path.</summary>
    public static string Csv(int rows)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "visavis-bench")).FullName;
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"trade-{rows}.csv"));
        if (!File.Exists(path))
        {
            Write(path + ".half", rows);
            File.Move(path + ".half", path);
        }
        return path;
    }

    private static void Write(string path, int rows)
    {
        var economies = Economies.All.Where(e => e.Kind == EconomyKind.Economy).Take(200).Select(e => e.Code).ToArray();
        var random = new Random(20_260_701);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write("reporter,partner,flow,commodity,period,value\n");
        var cells = 200L * 200 * 2 * Codes * Months;
        // A walk by a step that shares no factor with the number of cells meets each once, in no order.
        var step = (long)(cells * 0.6180339887) | 1;
        while (Gcd(step, cells) != 1)
        {
            step += 2;
        }
        var cell = random.NextInt64(cells);
        for (var row = 0; row < rows; row++)
        {
            cell = (cell + step) % cells;
            Write(writer, cell, random.Next(1, 1_000_000_000), economies);
        }
    }

    private static void Write(StreamWriter writer, long cell, int value, string[] economies)
    {
        int Next(int count)
        {
            var digit = (int)(cell % count);
            cell /= count;
            return digit;
        }
        var (month, code, flow, partner, reporter) = (Next(Months), Next(Codes), Next(2), Next(200), Next(200));
        writer.Write(economies[reporter]);
        writer.Write(',');
        writer.Write(economies[partner]);
        writer.Write(flow == 0 ? ",X," : ",M,");
        writer.Write((100_000 + (code * 97)).ToString("000000", CultureInfo.InvariantCulture));
        writer.Write(',');
        writer.Write((((FirstYear + (month / 12)) * 100) + (month % 12) + 1).ToString(CultureInfo.InvariantCulture));
        writer.Write(',');
        writer.Write(value.ToString(CultureInfo.InvariantCulture));
        writer.Write('\n');
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}
