using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>How a number in a table was put.</summary>
internal static class TableKinds
{
    /// <summary>From its unit and the nearest label that says it.</summary>
    public static Put Of(Numeral numeral, Measured unit, List<LabelFacts> labels, bool isAroundHundred)
    {
        if (unit.Other.StartsWith('/'))
        {
            return Put.As(ClaimKind.Price);
        }
        return unit.Other switch
        {
            "%" => OfPercent(numeral, labels, isAroundHundred),
            "pp" => Put.As(ClaimKind.Change),
            "times" => Put.As(ClaimKind.Times),
            "% of GDP" => Put.As(ClaimKind.Measure),
            "rank" => Put.As(ClaimKind.Rank),
            "" when !unit.IsMoney && !unit.IsNone => Put.As(ClaimKind.Level),
            "" => OfBare(unit, labels),
            _ => Put.As(ClaimKind.Other),
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
        return labels.Exists(l => l.Has("share")) ? Put.As(ClaimKind.Share)
            : labels.Exists(l => l.Has("measure")) ? Put.As(ClaimKind.Measure)
            : labels.Exists(l => l.Has("rank") && l.From != BasisFrom.Caption) ? Put.As(ClaimKind.Rank)
            : labels.Exists(l => l.Subject.IsTrade) ? Put.As(ClaimKind.Level)
            : Put.As(ClaimKind.Count);
    }

    private static Put OfPercent(Numeral numeral, List<LabelFacts> labels, bool isAroundHundred)
    {
        foreach (var label in labels)
        {
            if (label.Has("index-word"))
            {
                return Put.As(ClaimKind.Growth);
            }
            if (label.Has("index") || label.Piece.Periods.Exists(p => p.IsBase) || IsToThePast(label))
            {
                return Put.As(ClaimKind.Index);
            }
            if (ComparesYears(label))
            {
                return Put.As(isAroundHundred ? ClaimKind.Index : ClaimKind.Growth);
            }
            if (label.Has("share") && numeral.Value >= 0)
            {
                return Put.As(ClaimKind.Share);
            }
            if (IsChange(label))
            {
                return new(
                    numeral.Value >= 80
                    && numeral.Value <= 130
                    && !label.Piece.Text.Contains('±')
                    && label.Has("compare")
                    && !label.Piece.Tokens.Exists(IsDifference)
                        ? ClaimKind.Index
                        : ClaimKind.Growth,
                    1,
                    null
                );
            }
        }
        return Put.As(ClaimKind.Share);
    }

    private static bool IsChange(LabelFacts label) =>
        label.Has("change")
        || label.Piece.Tokens.Exists(t =>
            IsDifference(t) || (t.Begins("динамик") && label.From != BasisFrom.Caption) || t.Key is "y-o-y" or "yoy"
        );

    private static bool IsDifference(Token token) => token.Begins("изменен") || token.Key is "change" or "changes";

    // "2023 to 2022, %", "2023 к 2022, %", "2023/2022, %"
    private static bool ComparesYears(LabelFacts label) =>
        label.Piece.Periods is [{ IsYears: true } one, { IsYears: true } other]
        && one.Year > other.Year
        && other.First - one.Last == 2
        && label.Piece.Tokens[one.Last + 1].Key is "to" or "к" or "/" or "over" or "vs" or "against" or "on";

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
