using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes points of series: GDP, exchange rates.</summary>
internal static class SeriesTyping
{
    public static Typed Of(Session session, IEnumerable<Record> records, string sha256)
    {
        var points = new List<SeriesPoint>();
        var aside = new List<SetAside>();
        foreach (var record in records)
        {
            if (Fault(session, record, out var point) is var (role, problem))
            {
                aside.Add(RowMapper.Aside(record.Line, role, record[role], problem));
            }
            else
            {
                points.Add(
                    point! with
                    {
                        Place = new(session.At.File, sha256, record.Line, Header(session, Role.Value)),
                    }
                );
            }
        }
        return new(points, [], [], aside, 0);
    }

    private static (string Role, Problem Problem)? Fault(Session session, Record record, out SeriesPoint? point)
    {
        point = null;
        Spot At(string role) => session.At with { Line = record.Line, Column = Header(session, role) };
        if (!Periods.TryParse(record[Role.Period], out var period))
        {
            return (Role.Period, Texts.Period(At(Role.Period), record[Role.Period]));
        }
        Economy? economy = null;
        var code = record[Role.Reporter];
        if (code.Length > 0 && !Codes.TryEconomy(session.Manifest, code, period, out economy))
        {
            return (Role.Reporter, Texts.Economy(At(Role.Reporter), code, Economies.Nearest(code)));
        }
        if (record[Role.Value].Length == 0)
        {
            return (Role.Value, Texts.NoValue(At(Role.Value)));
        }
        if (!PrintedFigure.TryParse(record[Role.Value], out var figure) || figure.Low != figure.High)
        {
            return (Role.Value, Texts.Number(At(Role.Value), record[Role.Value]));
        }
        var isMoney = MoneyUnit.TryParse(record[Role.Unit], out var money);
        var exponent = isMoney ? money.Exponent : (sbyte)0;
        point = new(
            record[Role.Indicator],
            economy,
            period,
            InUnits(figure.Value, exponent),
            isMoney ? money.Currency.Code : record[Role.Unit],
            (sbyte)(figure.LastDigit + exponent),
            session.Manifest.Id,
            Place.Nowhere
        );
        return null;
    }

    private static decimal InUnits(decimal value, sbyte exponent)
    {
        var units = value * PrintedFigure.PowerOfTen(exponent);
        return decimal.IsInteger(units) ? decimal.Truncate(units) : units;
    }

    private static string Header(Session session, string role) =>
        session.Manifest.Columns.GetValueOrDefault(role, role);
}
