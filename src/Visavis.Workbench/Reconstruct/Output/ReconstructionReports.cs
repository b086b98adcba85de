using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Reconstruct.Output;

/// <summary>A reconstruction as a report, which is written in any form that reports have.</summary>
public static class ReconstructionReports
{
    public static Report Build(Reconstructed answer) => Build(answer, NumbersOf(answer));

    /// <summary>A number at its address, computed again.</summary>
    /// <param name="address">Method <c>reconstruct</c>.</param>
    /// <param name="workspace">What it was computed from.</param>
    /// <exception cref="ProblemException">The address asks for nothing that there is.</exception>
    public static Answer Receipt(ReceiptAddress address, Workspace workspace)
    {
        var request =
            ReconstructAddress.Of(address) ?? throw new ProblemException(Texts.NotAnAddress(address.ToString()));
        var answer = request.Answer(workspace);
        var numbers = NumbersOf(answer);
        _ = Build(answer, numbers);
        return numbers.Find(address);
    }

    private static RebuiltNumbers NumbersOf(Reconstructed answer) => new(answer, new Bench(answer.Evidence));

    private static Report Build(Reconstructed answer, RebuiltNumbers numbers)
    {
        var (say, question) = (answer.Evidence.Say, answer.Question);
        return new()
        {
            Id = $"{question.A.Code}-{question.B.Code}-reconstruction",
            Title = say.Text("rebuilt.title", ("A", question.A), ("B", question.B)),
            Subtitle = question.Side is { } side
                ? say.Text("rebuilt.reported-by", ("side", side))
                : say["rebuilt.movement"],
            Language = say.Language,
            Origin = new(answer.Evidence.Commit, typeof(ReconstructionReports).Assembly.GetName().Version!.ToString(3)),
            Sections =
            [
                new("estimates", say["rebuilt.estimates"], [.. Estimates(answer, numbers)]),
                .. from section in new[]
                {
                    new Section("ties", say["rebuilt.ties"], [.. TiesTables.Of(answer, numbers)]),
                    new Section("evidence", say["rebuilt.what-moves"], [.. EvidenceTables.Of(answer, numbers)]),
                }
                where !section.Blocks.IsEmpty
                select section,
            ],
            Sources = [.. answer.Evidence.Rows.Sources.Values.OrderBy(s => s.Id, StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<Block> Estimates(Reconstructed answer, RebuiltNumbers numbers)
    {
        var (say, result) = (answer.Evidence.Say, answer.Result);
        yield return new Paragraph(
            say.Text(
                "rebuilt.lead",
                ("used", result.Used.Count()),
                ("left", result.LeftOut.Count),
                ("draws", answer.Question.Draws),
                ("failed", result.FailedDraws)
            )
        );
        if (answer.Model is { } source)
        {
            yield return new Paragraph(say.Text("rebuilt.model", ("source", Wording.Source(answer.Evidence, source))));
        }
        if (answer.TooSparse is { } sparse)
        {
            yield return new Paragraph(
                say.Text("rebuilt.too-sparse", ("source", Wording.Source(answer.Evidence, sparse)))
            );
        }
        foreach (var fan in FanCharts.Of(answer, numbers))
        {
            yield return fan;
        }
        yield return EstimatesTable.Of(
            say,
            result,
            answer.Question.Periods,
            (cell, of) =>
                of switch
                {
                    "surplus" => numbers.Surplus(cell.Period),
                    "identification" => numbers.Identification(cell),
                    _ => numbers.Of(cell),
                }
        );
    }
}
