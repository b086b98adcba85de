using System.Globalization;
using Visavis.Analysis.Verify.Reading;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>What a person says that a number says; a star where it does not matter, a stroke where nothing is said.</summary>
internal sealed record LabelledClaim(
    string Printed,
    string Kind,
    string Reporter,
    string Partner,
    string Flow,
    string Period,
    string Figure,
    string Unit,
    string Product
)
{
    public static LabelledClaim Of(string line)
    {
        var parts = line.Split('|');
        return new(
            parts[0],
            parts[1],
            parts[2],
            parts[3],
            parts[4],
            parts[5],
            parts[6],
            parts[7],
            parts.Length > 8 ? parts[8] : "*"
        );
    }

    /// <summary>Whether value and unit are right.</summary>
    public bool HasValue(ReadClaim read) => Is(Figure, read.Claim.Figure?.Text ?? "") && Is(Unit, read.Claim.Unit);

    /// <summary>Whether the period is right.</summary>
    public bool HasPeriod(ReadClaim read) => Is(Period, read.Claim.Period?.ToString() ?? "-");

    /// <summary>Whether indicator, reporter, partner, flow and product are right. A turnover is the same told from either side.</summary>
    public bool HasSubject(ReadClaim read)
    {
        var claim = read.Claim;
        var (reporter, partner) = (claim.Reporter?.Code ?? "-", claim.Partner?.Code ?? "-");
        var isSame = Is(Reporter, reporter) && Is(Partner, partner);
        var isMirrored = Flow == "turnover" && Reporter == partner && Partner == reporter;
        return Is(Kind, claim.Kind.ToString())
            && (isSame || isMirrored)
            && Is(Flow, claim.Direction)
            && Is(Product, claim.Commodity.ToString());
    }

    public override string ToString() =>
        string.Join('|', Printed, Kind, Reporter, Partner, Flow, Period, Figure, Unit, Product);

    /// <summary>A claim that was read in the same form.</summary>
    public static string Of(ReadClaim read)
    {
        var c = read.Claim;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{c.Printed}|{c.Kind}|{c.Reporter}|{c.Partner}|{c.Direction}|{c.Period}|{c.Figure}|{c.Unit}|{c.Commodity}"
        );
    }

    private static bool Is(string wanted, string found) => wanted == "*" || wanted == found;
}
