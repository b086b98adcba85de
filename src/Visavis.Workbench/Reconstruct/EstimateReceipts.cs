using Visavis.Analysis.Measures;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Reconstruct;

/// <summary>Estimates of a reconstruction by their addresses. An address holds the whole question, so whoever has it can have the estimate drawn again.</summary>
public static class EstimateReceipts
{
    /// <summary>What such an address begins with.</summary>
    public const string Method = "estimate";

    private const int MostDraws = 5_000;

    /// <summary>The address of an estimate.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="found">What came out.</param>
    /// <param name="cell">Which of its estimates.</param>
    public static ReceiptAddress AddressOf(ReconstructRequest request, Reconstructed found, ReconstructedCell cell) =>
        ReceiptAddress.Of(
            Method,
            found.Evidence.Commit,
            [
                .. ReconstructAddress.Selection(request),
                ("flow", ReconstructedAnswers.NameOf(cell.Flow)),
                ("period", cell.Period.ToString()),
            ]
        );

    /// <summary>A question in one spelling; two of one spelling have the same answer.</summary>
    public static string KeyOf(ReconstructRequest request) =>
        ReceiptAddress.Of(Method, request.Commit ?? 0, [.. ReconstructAddress.Selection(request)]).ToString();

    /// <summary>The estimate at an address.</summary>
    internal static Answer Of(ReceiptAddress address, Speech say, Func<ReconstructRequest, Reconstructed> reconstruct)
    {
        var selection = new Selection(address, say);
        var (period, flow) = (selection.Period("period"), selection.Text("flow"));
        if (selection.Trouble is { } trouble)
        {
            return Answer.Missing(address, AnswerUnit.UsDollar, trouble);
        }
        var request = ReconstructAddress.Of(address);
        var found = request is { Draws: >= 2 and <= MostDraws } ? reconstruct(request) : null;
        var cell = found?.Result.Cells.FirstOrDefault(c =>
            ReconstructedAnswers.NameOf(c.Flow) == flow && c.Period == period
        );
        return found is null || cell is null
            ? Answer.Missing(address, AnswerUnit.UsDollar, say["answers.reconstructed.none"])
            : Of(address, found, cell, say);
    }

    private static Answer Of(ReceiptAddress address, Reconstructed found, ReconstructedCell cell, Speech say)
    {
        var (low, high) = cell.Estimate.Interval95;
        return new(
            address,
            AnswerKind.Estimated,
            Measured.Of(cell.Estimate.Value),
            new((decimal)low, (decimal)high),
            AnswerUnit.UsDollar,
            new(
                address,
                "",
                found.Method(say),
                [.. cell.Evidence.Select(p => InputOf(p, found.Evidence.Lines, say)).OfType<ReceiptInput>()],
                [.. NotesOf(found, cell, say)]
            )
        )
        {
            Say = say,
        };
    }

    // Each piece of evidence says how much the estimate hangs on it.
    private static ReceiptInput? InputOf(Pull pull, TestimonyInputs lines, Speech say) =>
        lines.Of(pull.Testimony) is { } line ? line with { What = $"{line.What}; {Pulling(pull, say)}" } : null;

    private static string Pulling(Pull pull, Speech say) =>
        say.Text(
            "answers.estimate.pull",
            ("weight", SpokenNumber.Of((decimal)pull.Weight, 2, say.Language)),
            ("off", SpokenNumber.Of((decimal)pull.Off, 1, say.Language))
        );

    private static IEnumerable<Note> NotesOf(Reconstructed found, ReconstructedCell cell, Speech say)
    {
        if (cell.Identification is { } known)
        {
            var share = SpokenNumber.Of((decimal)known, 2, say.Language);
            yield return new("identified", say.Text("answers.estimate.identified", ("share", share)), 1);
        }
        foreach (var pull in cell.Evidence.Where(p => p.Testimony.Nearness == Nearness.Model))
        {
            yield return new("model", $"{found.NameOf(pull.Testimony)}; {Pulling(pull, say)}", 1);
        }
    }
}
