using System.Collections.Immutable;
using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>The numbers of one run of a verb, each under an address that says how to run it again.</summary>
/// <param name="say">The language.</param>
/// <param name="run">The run: its method, commit and options.</param>
/// <param name="kind">Whose numbers they are.</param>
/// <param name="how">What was computed, in one line.</param>
internal sealed class Numbered(Speech say, ReceiptAddress run, AnswerKind kind, string how)
{
    private readonly Dictionary<string, Answer> made = new(StringComparer.Ordinal);

    /// <summary>A number; one that is not finite is missing.</summary>
    public Answer Of(
        double value,
        (double Low, double High)? bounds,
        AnswerUnit unit,
        ImmutableArray<ReceiptInput> inputs,
        params ReadOnlySpan<(string Key, string Value)> what
    )
    {
        var address = ReceiptAddress.Of(
            run.Method,
            run.Commit,
            [.. run.Selection.Select(s => (s.Key, s.Value)), .. what]
        );
        var answer = (
            double.IsFinite(value)
                ? new Answer(
                    address,
                    kind,
                    Measured.Of(value),
                    bounds is { } b ? new((decimal)b.Low, (decimal)b.High) : Interval.Point((decimal)value),
                    unit,
                    new(address, "", how, inputs, [])
                )
                : Answer.Missing(address, unit, say["numbered.none"])
        ) with
        {
            Say = say,
        };
        return made[address.ToString()] = answer;
    }

    /// <summary>The number at an address, once all have been made.</summary>
    /// <exception cref="ProblemException">There is no such number.</exception>
    public Answer Find(ReceiptAddress address) =>
        made.TryGetValue(address.ToString(), out var answer)
            ? answer
            : throw new ProblemException(Texts.NoSuchNumber(address.ToString(), say["numbered.none"]));
}
