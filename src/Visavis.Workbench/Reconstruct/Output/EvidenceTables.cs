using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Reconstruct.Output;

/// <summary>What moves each estimate most, and which evidence stands apart from the rest.</summary>
internal static class EvidenceTables
{
    private const int Strongest = 3;

    public static IEnumerable<Block> Of(Reconstructed answer, RebuiltNumbers numbers)
    {
        yield return Pulls(answer, numbers);
        if (!answer.Result.Conflicts.IsEmpty)
        {
            yield return Conflicts(answer, numbers);
        }
    }

    private static Table Pulls(Reconstructed answer, RebuiltNumbers numbers)
    {
        var say = answer.Evidence.Say;
        return new(
            "strongest",
            say["rebuilt.strongest"],
            [
                say["reconstruction.year"],
                say["rebuilt.flow"],
                say["rebuilt.evidence"],
                Column.Of(say["rebuilt.weight"], NumberUnit.Ratio, NumberKind.Estimated),
                Column.Of(say["rebuilt.off"], NumberUnit.Ratio, NumberKind.Estimated),
            ],
            [
                .. from cell in answer.Result.Cells
                where cell.Flow is PairFlow.Export or PairFlow.Import
                from pull in cell.Evidence.Take(Strongest)
                select new Row(
                    cell.Period,
                    say[$"reconstruction.{ReconstructedAnswers.NameOf(cell.Flow)}"],
                    NameOf(answer, numbers, pull.Testimony),
                    Cells.Of(numbers.Weight(cell, pull)),
                    Cells.Of(numbers.Off(pull.Testimony, pull.Off))
                ),
            ]
        )
        {
            Notes = [say["rebuilt.strongest-note"]],
        };
    }

    private static Table Conflicts(Reconstructed answer, RebuiltNumbers numbers)
    {
        var say = answer.Evidence.Say;
        return new(
            "conflicts",
            say["rebuilt.conflicts"],
            [
                say["rebuilt.evidence"],
                Column.Of(say["rebuilt.off"], NumberUnit.Ratio, NumberKind.Estimated),
                Column.Of(say["rebuilt.times"], NumberUnit.Ratio, NumberKind.Estimated),
                say["rebuilt.reading"],
            ],
            [
                .. answer.Result.Conflicts.Select(c => new Row(
                    NameOf(answer, numbers, c.Testimony),
                    Cells.Of(numbers.Off(c.Testimony, c.Off)),
                    c.Ratio is null ? "" : Cells.Of(numbers.Times(c)),
                    say[$"rebuilt.readings.{c.Reading}"]
                )),
            ]
        );
    }

    // Its first line of origin says what it is about; a model has none.
    private static Words NameOf(Reconstructed answer, RebuiltNumbers numbers, Testimony testimony) =>
        testimony.Nearness == Nearness.Model
            ? new(answer.NameOf(testimony))
            : new(
                numbers.Printed(testimony)?.Receipt.Inputs is [var input, ..]
                    ? $"{input.What} {new Citation(testimony.Source)}"
                    : $"{testimony.Id} {new Citation(testimony.Source)}"
            );
}
