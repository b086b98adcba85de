using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes observations of rows, figure by figure.</summary>
internal sealed class ObservationMapper : RowMapper
{
    private readonly Binding binding;
    private readonly Spot spot;
    private readonly BatchWriter batches;
    private readonly ObservationFigure[] figures;

    public ObservationMapper(Manifest manifest, Binding binding, ObservationDictionary dictionary, Spot spot)
    {
        (this.binding, this.spot) = (binding, spot);
        batches = new(dictionary);
        var frames = new FrameCodes(manifest, dictionary);
        var meanings = new ObservationMeanings(manifest, dictionary, frames);
        figures = [.. binding.Figures.Select(f => new ObservationFigure(manifest, f, meanings, frames, spot))];
    }

    public override void Map(long line, Fields fields, Outcome outcome)
    {
        var row = new FieldRow(line, fields);
        if (!IsExpected(row, outcome))
        {
            return;
        }
        outcome.Differing += binding.Doubled.Count > 0 && binding.Doubled.Any(d => IsOther(d, fields)) ? 1 : 0;
        var isNothing = true;
        foreach (var figure in figures)
        {
            if (figure.IsLeftOut(row))
            {
                outcome.LeftOut++;
                isNothing = false;
            }
            else if (figure.IsMeant(row))
            {
                outcome.RowsIn++;
                isNothing = false;
                if (figure.Read(row, batches) is { } aside)
                {
                    outcome.SetAside.Add(aside);
                }
            }
        }
        if (isNothing && figures.Length > 0)
        {
            outcome.Refuse(NoFigure(row, spot));
        }
    }

    public override void HandOver(Outcome outcome) => batches.HandOver(outcome);

    private static bool IsOther(Slot named, Fields fields) => !fields[named.Column].SequenceEqual(named.Constant);

    private bool IsExpected(in FieldRow row, Outcome outcome)
    {
        foreach (var expected in binding.Expected)
        {
            if (!expected.IsMet(row.Fields))
            {
                outcome.Refuse(expected.Wrong(row, spot));
                return false;
            }
        }
        return true;
    }
}
