using System.Text;

namespace Visavis.Sources.Tests;

/// <summary>Seeded damage to a file: what disks, editors, networks and enemies do.</summary>
internal static class Mutation
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\r",
            "\n",
            "\0",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "NaN",
            "1e999",
            "-1",
            "999999999999999999999999",
            "0.0000000000000001",
            "=1+1",
            "\uFEFF",
            "\uFFFD",
            "^13",
            "2023-13",
            "../..",
            "null",
            "true",
            "''",
            "\\u0000",
            "🇧🇾",
            "1.234,5",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [0xC3, 0x28],
        [0x1F, 0x8B],
        [0x50, 0x4B, 3, 4],
    ];

    public static byte[] Of(byte[] file, Random random)
    {
        var damaged = random.Next(12) switch
        {
            0 => Truncated(file, random),
            1 => Noise(random),
            2 => [.. file, .. Noise(random)],
            3 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file)),
            4 => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(file)),
            5 => Repeated(file, random),
            6 => Swapped(file, random),
            _ => file,
        };
        for (var i = random.Next(1, 5); i > 0 && damaged.Length > 0; i--)
        {
            damaged = random.Next(3) switch
            {
                0 => Flipped(damaged, random),
                1 => Inserted(damaged, Tokens[random.Next(Tokens.Length)], random),
                _ => Cut(damaged, random),
            };
        }
        return damaged;
    }

    private static byte[] Truncated(byte[] file, Random random) => file[..random.Next(file.Length + 1)];

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(1, 2000)];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Flipped(byte[] file, Random random)
    {
        byte[] flipped = [.. file];
        flipped[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Inserted(byte[] file, byte[] token, Random random)
    {
        var at = random.Next(file.Length + 1);
        return [.. file[..at], .. token, .. file[at..]];
    }

    private static byte[] Cut(byte[] file, Random random)
    {
        var from = random.Next(file.Length);
        var to = Math.Min(file.Length, from + random.Next(1, 40));
        return [.. file[..from], .. file[to..]];
    }

    // A stretch of the file many times over: long rows, deep nesting, repeated keys.
    private static byte[] Repeated(byte[] file, Random random)
    {
        var from = random.Next(file.Length);
        var stretch = file[from..Math.Min(file.Length, from + random.Next(1, 200))];
        var times = random.Next(2, 200);
        return [.. file[..from], .. Enumerable.Repeat(stretch, times).SelectMany(s => s), .. file[from..]];
    }

    private static byte[] Swapped(byte[] file, Random random)
    {
        var (a, b) = (random.Next(file.Length), random.Next(file.Length));
        byte[] swapped = [.. file];
        (swapped[a], swapped[b]) = (swapped[b], swapped[a]);
        return swapped;
    }
}
