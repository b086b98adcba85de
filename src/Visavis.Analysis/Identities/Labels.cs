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
            var dated = claims
                .Where(c => !IsCaption(c) && ResidualTables.TableOf(c) == ResidualTables.TableOf(caption))
                .Where(c => c.Period is not null)
                .ToList();
            var years = dated.ConvertAll(c => c.Period!.Value.FirstYear);
            if (years.Count == 0 || !int.TryParse(caption.Printed, CultureInfo.InvariantCulture, out var captioned))
            {
                continue;
            }
            var isStart = caption.Indicator.Contains("start", StringComparison.Ordinal);
            var (year, key) = isStart ? (years.Min(), "label.first") : (years.Max(), "label.last");
            if (captioned != year)
            {
                yield return new(caption, Texts.Say(key, ("captioned", caption.Printed), ("year", year)))
                {
                    Beyond = [.. dated.Where(c => c.Period!.Value.FirstYear == year)],
                };
            }
        }
    }

    /// <summary>Indices with the base = 100 that the text calls growth: read literally they would more than double.</summary>
    public static IEnumerable<WrongLabel> IndicesAsGrowth(IReadOnlyCollection<Claim> claims) =>
        from claim in claims
        where claim.Kind == ClaimKind.Index && claim.Figure is not null
        where claim.Remark.Contains("growth", StringComparison.OrdinalIgnoreCase)
        let quantity = Quantities.Of(claim)
        let level = Quantities
            .Of(claims)
            .FirstOrDefault(e => !e.IsRatio && quantity?.Terms.SequenceEqual(e.Terms) == true)
        select new WrongLabel(claim, Texts.Say(say => Literally(say, claim.Figure!.Value, level)));

    private static string Literally(Speech say, PrintedFigure index, Evidence? level)
    {
        string Number(decimal value, int decimals = 1) => SpokenNumber.Of(value, decimals, say.Language);
        var text = say.Text(
            "label.index",
            ("index", Number(index.Value, Math.Max(0, -index.LastDigit))),
            ("growth", Number(index.Value - 100))
        );
        if (level is null)
        {
            return text;
        }
        var value = Printed.InUnit(level, Printed.Nominal(level));
        return say.Text(
            "label.index-level",
            ("index", text),
            ("level", Printed.Text(level, say.Language)),
            ("base", Number(value * 100 / index.Value)),
            ("other", Number(value * 100 / (100 + index.Value)))
        );
    }

    private static bool IsCaption(Claim claim) => claim.Indicator.Contains("as captioned", StringComparison.Ordinal);
}
