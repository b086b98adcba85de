using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>How a number in a table was put.</summary>
internal static class TableKinds
{
    /// <summary>From its unit and the nearest label that says it.</summary>
    public static Put Of(Numeral numeral, Measured unit, List<LabelFacts> labels, ReadingContext context)
    {
        if (unit.Other.StartsWith('/'))
        {
            return new(ClaimKind.Price, 1, null);
        }
        return unit.Other switch
        {
            "%" => OfPercent(numeral, labels),
            "pp" => new(ClaimKind.Change, 1, null),
            "times" => new(ClaimKind.Times, 1, null),
            "% of GDP" => new(ClaimKind.Measure, 1, null),
            "rank" => new(ClaimKind.Rank, 1, null),
            "" when !unit.IsMoney && !unit.IsNone => new(ClaimKind.Level, 1, null),
            "" => OfBare(unit, labels),
            _ => new(ClaimKind.Other, 1, null),
        };
    }

    private static Put OfBare(Measured unit, List<LabelFacts> labels)
    {
        if (unit.IsMoney)
        {
            return new(
                labels.Exists(l => l.From != BasisFrom.Caption && IsChange(l)) ? ClaimKind.Change : ClaimKind.Level,
                1,
                null
            );
        }
        return labels.Exists(l => l.Has("share")) ? new(ClaimKind.Share, 1, null)
            : labels.Exists(l => l.Has("measure")) ? new(ClaimKind.Measure, 1, null)
            : labels.Exists(l => l.Has("rank") && l.From != BasisFrom.Caption) ? new(ClaimKind.Rank, 1, null)
            : labels.Exists(l => l.Subject.IsTrade) ? new(ClaimKind.Level, 1, null)
            : new(ClaimKind.Count, 1, null);
    }

    private static Put OfPercent(Numeral numeral, List<LabelFacts> labels)
    {
        foreach (var label in labels)
        {
            if (label.Has("index-word"))
            {
                return new(ClaimKind.Growth, 1, null);
            }
            if (label.Has("index") || label.Piece.Periods.Exists(p => p.IsBase) || IsToThePast(label))
            {
                return new(ClaimKind.Index, 1, null);
            }
            if (label.Has("share"))
            {
                return new(ClaimKind.Share, 1, null);
            }
            if (IsChange(label))
            {
                return new(
                    numeral.Value >= 80
                    && numeral.Value <= 130
                    && !label.Piece.Text.Contains('±')
                    && label.Has("compare")
                        ? ClaimKind.Index
                        : ClaimKind.Growth,
                    1,
                    null
                );
            }
        }
        return new(ClaimKind.Share, 1, null);
    }

    private static bool IsChange(LabelFacts label) =>
        label.Has("change")
        || label.Piece.Tokens.Exists(t =>
            t.Key.StartsWith("изменен", StringComparison.Ordinal)
            || t.Key.StartsWith("динамик", StringComparison.Ordinal) && label.From != BasisFrom.Caption
            || t.Key is "change" or "y-o-y" or "yoy"
        );

    // "в % к 2021", "% to 2021", "в % к предыдущему году"
    private static bool IsToThePast(LabelFacts label)
    {
        var tokens = label.Piece.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is("%") && tokens[i + 1].Key is "к" or "to")
            {
                return i + 2 >= tokens.Count || !IsWhole(tokens[i + 2].Key);
            }
        }
        return false;
    }

    private static bool IsWhole(string key) =>
        key is "итогу" or "общему" or "ввп" or "всему" or "объему" or "total" or "gdp";
}
