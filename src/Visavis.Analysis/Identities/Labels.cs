using System.Globalization;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Labels that the numbers under them belie.</summary>
internal static class Labels
{
    /// <summary>Captions whose first or last year is not that of the table's columns.</summary>
    public static IEnumerable<WrongLabel> Captions(IReadOnlyCollection<Claim> claims)
    {
        foreach (var caption in claims.Where(IsCaption))
        {
            var years = claims
                .Where(c => !IsCaption(c) && ResidualTables.TableOf(c) == ResidualTables.TableOf(caption))
                .Select(c => c.Period?.FirstYear)
                .OfType<int>()
                .ToList();
            if (years.Count == 0 || !int.TryParse(caption.Printed, CultureInfo.InvariantCulture, out var captioned))
            {
                continue;
            }
            var isStart = caption.Indicator.Contains("start", StringComparison.Ordinal);
            var (year, end) = isStart ? (years.Min(), "first") : (years.Max(), "last");
            if (captioned != year)
            {
                yield return new(
                    caption,
                    FormattableString.Invariant($"captioned {caption.Printed}, the {end} column is {year}")
                );
            }
        }
    }

    /// <summary>Indices with the base = 100 that the text calls growth: read literally they would more than double.</summary>
    public static IEnumerable<WrongLabel> IndicesAsGrowth(IReadOnlyCollection<Claim> claims) =>
        from claim in claims
        where claim.Kind == ClaimKind.Index && claim.Figure is not null
        where claim.Remark.Contains("growth", StringComparison.OrdinalIgnoreCase)
        select new WrongLabel(claim, Literally(claim, claims));

    private static string Literally(Claim index, IReadOnlyCollection<Claim> claims)
    {
        var printed = index.Figure!.Value.Value;
        var text =
            $"{index.Figure} % is an index with the base = 100, a growth of {Printed.Number(printed - 100, 1)} %";
        var quantity = Quantities.Of(index);
        var level = Quantities
            .Of(claims)
            .FirstOrDefault(e => !e.IsRatio && quantity?.Terms.SequenceEqual(e.Terms) == true);
        if (level is null)
        {
            return text;
        }
        var value = Printed.InUnit(level, Printed.Nominal(level));
        return $"{text}: {Printed.Text(level)} needs a base of {Printed.Number(value * 100 / printed, 1)}; "
            + $"read as growth it would need {Printed.Number(value * 100 / (100 + printed), 1)}";
    }

    private static bool IsCaption(Claim claim) => claim.Indicator.Contains("as captioned", StringComparison.Ordinal);
}
