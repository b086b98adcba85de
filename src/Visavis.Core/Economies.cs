using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Visavis.Core;

/// <summary>Every reporter and partner that Visavis knows. Sources: ISO 3166-1, UN M49, UN Comtrade; the tables name them.</summary>
public static class Economies
{
    private static readonly Lazy<Catalogue> Loaded = new(Load);

    /// <summary>All of them, sorted by code; an economy's index is its place here.</summary>
    public static IReadOnlyList<Economy> All => Loaded.Value.All;

    /// <summary>The world as a partner.</summary>
    public static Economy World => Find("WLD");

    /// <summary>An economy or group by its code.</summary>
    /// <exception cref="KeyNotFoundException">No such code.</exception>
    public static Economy Find(string code) =>
        TryFind(code, out var economy) ? economy : throw new KeyNotFoundException($"Unknown economy: {code}");

    /// <summary>An economy or group by its code, upper case.</summary>
    public static bool TryFind(string code, [NotNullWhen(true)] out Economy? economy) =>
        Loaded.Value.ByCode.TryGetValue(code, out economy);

    /// <summary>An economy by a code of some scheme.</summary>
    /// <param name="scheme"><c>iso3</c>, <c>iso2</c>, <c>m49</c>, <c>comtrade</c>, or a scheme of the legacy table: <c>wits</c>, <c>cepii</c>, <c>worldbank</c> and <c>imf</c> go on with ISO's three letters, <c>eurostat</c> with its two.</param>
    /// <param name="code">The code.</param>
    /// <param name="period">When: a code may have changed hands.</param>
    /// <param name="economy">What it meant then.</param>
    public static bool TryResolve(string scheme, string code, Period period, [NotNullWhen(true)] out Economy? economy)
    {
        economy = Loaded.Value.Legacy[(scheme, code)].FirstOrDefault(l => l.IsValid(period))?.Economy;
        if (economy is not null)
        {
            return true;
        }
        return scheme switch
        {
            "m49" => TryNumber(code, Loaded.Value.ByM49, out economy),
            "comtrade" => TryNumber(code, Loaded.Value.ByComtrade, out economy),
            "iso2" or "eurostat" => Loaded.Value.ByIso2.TryGetValue(code, out economy) || TryFind(code, out economy),
            _ => TryFind(code, out economy),
        };
    }

    /// <summary>The known codes that a mistyped one may have meant, nearest first, at most three.</summary>
    public static IEnumerable<Economy> Nearest(string text)
    {
        var byName = All.Where(e =>
            e.NameEn.StartsWith(text, StringComparison.OrdinalIgnoreCase)
            || e.NameRu.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        );
        var upper = text.ToUpperInvariant();
        var byCode = All.Select(e => (Economy: e, Distance: Spelling.Distance(e.Code, upper)))
            .Where(e => e.Distance <= 1)
            .OrderBy(e => e.Distance)
            .Select(e => e.Economy);
        return byName.Concat(byCode).Distinct().Take(3);
    }

    private static bool TryNumber(
        string code,
        Dictionary<int, Economy> byNumber,
        [NotNullWhen(true)] out Economy? economy
    )
    {
        economy = null;
        return int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && byNumber.TryGetValue(number, out economy);
    }

    private static Catalogue Load()
    {
        var all = Csv.Rows("economies.csv")
            .Select(EconomyOf)
            .Concat(Csv.Rows("aggregates.csv").Select(AggregateOf))
            .OrderBy(e => e.Code, StringComparer.Ordinal)
            .Select((e, i) => e with { Index = (short)i })
            .ToArray();
        var byCode = all.ToDictionary(e => e.Code, StringComparer.Ordinal);
        var legacy = Csv.Rows("legacy-codes.csv")
            .ToLookup(
                r => (r["scheme"], r["code"]),
                r => new Legacy(byCode[r["economy"]], Month(r["from"]), Month(r["to"]))
            );
        var byIso2 = all.Where(e => e.Iso2.Length > 0).ToDictionary(e => e.Iso2, StringComparer.Ordinal);
        return new(all, byCode, byIso2, legacy, Numbers(all, e => e.M49), Numbers(all, e => e.Comtrade));
    }

    // A number that a former economy shares with its successor means the one that is still there.
    private static Dictionary<int, Economy> Numbers(IEnumerable<Economy> all, Func<Economy, int?> number) =>
        all.Where(e => number(e) is not null)
            .GroupBy(e => number(e)!.Value)
            .ToDictionary(g => g.Key, g => g.OrderBy(e => e.To is null ? 0 : 1).ThenBy(e => e.Index).First());

    private static Economy EconomyOf(Dictionary<string, string> row) =>
        new()
        {
            Code = row["iso3"],
            Iso2 = row["iso2"],
            Kind = EconomyKind.Economy,
            M49 = Number(row["m49"]),
            Comtrade = Number(row["comtrade"]),
            NameEn = row["name_en"],
            NameRu = row["name_ru"],
            Capital =
                row["latitude"].Length == 0
                    ? null
                    : new(row["capital_en"], row["capital_ru"], Degrees(row["latitude"]), Degrees(row["longitude"])),
            From = Month(row["from"]),
            To = Month(row["to"]),
        };

    private static Economy AggregateOf(Dictionary<string, string> row) =>
        new()
        {
            Code = row["code"],
            Kind = Enum.Parse<EconomyKind>(row["kind"], ignoreCase: true),
            M49 = Number(row["m49"]),
            Comtrade = Number(row["m49"]),
            NameEn = row["name_en"],
            NameRu = row["name_ru"],
        };

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Period? Month(string text) => text.Length == 0 ? null : Period.Parse(text);

    private sealed record Catalogue(
        Economy[] All,
        Dictionary<string, Economy> ByCode,
        Dictionary<string, Economy> ByIso2,
        ILookup<(string Scheme, string Code), Legacy> Legacy,
        Dictionary<int, Economy> ByM49,
        Dictionary<int, Economy> ByComtrade
    );

    private sealed record Legacy(Economy Economy, Period? From, Period? To)
    {
        public bool IsValid(Period period) =>
            (From is null || From.Value.FirstDay <= period.FirstDay)
            && (To is null || To.Value.LastDay >= period.LastDay);
    }
}
