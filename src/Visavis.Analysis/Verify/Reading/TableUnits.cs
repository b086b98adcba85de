namespace Visavis.Analysis.Verify.Reading;

/// <summary>The unit of a cell: what it prints itself, completed by its labels.</summary>
internal static class TableUnits
{
    /// <summary>The unit; none where neither the cell nor a label prints one.</summary>
    public static Measured Of(Numeral numeral, List<LabelFacts> labels)
    {
        var unit = numeral.Unit;
        if (unit.Other.Length > 0 || (unit.Scale.Length > 0 && unit.Currency.Length > 0))
        {
            return unit;
        }
        var printed = labels.Find(l => !l.Unit.IsNone)?.Unit ?? Measured.None;
        return unit.Scale.Length > 0
                ? unit with
                {
                    Currency = labels.Find(l => l.Unit.Currency.Length > 0)?.Unit.Currency ?? "",
                }
            : unit.Currency.Length > 0
                ? unit with
                {
                    Scale = labels.Find(l => l.Unit.Scale.Length > 0)?.Unit.Scale ?? "",
                }
            : printed is { Scale.Length: > 0, Currency.Length: 0, Other.Length: 0 }
                ? printed with
                {
                    Currency = labels.Find(l => l.Unit.Currency.Length > 0)?.Unit.Currency ?? "",
                }
            : printed;
    }
}
