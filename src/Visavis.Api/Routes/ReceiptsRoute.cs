using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Workbench;

namespace Visavis.Api.Routes;

/// <summary>What a number was made of.</summary>
/// <param name="Number">The number, computed again.</param>
/// <param name="Method">What was computed, in one line.</param>
/// <param name="Command">The command that gives the same on a command line.</param>
/// <param name="Inputs">The figures that went in.</param>
/// <param name="Notes">What was dropped or imputed.</param>
internal sealed record ReceiptAnswer(
    NumberAnswer Number,
    string Method,
    string Command,
    IReadOnlyList<ReceiptInputAnswer> Inputs,
    IReadOnlyList<string> Notes
);

/// <summary>One figure that went into a number, down to the line of the file.</summary>
internal sealed record ReceiptInputAnswer(
    string What,
    string Value,
    string Source,
    string Vintage,
    string File,
    long Line,
    string Column,
    string Sha256
);

/// <summary>A number by its address, computed again with all that went into it.</summary>
internal sealed class ReceiptsRoute : Route<ReceiptAnswer>
{
    public override string Name => "receipts";

    public override string Tool => "receipt";

    public override string Path => "/api/v1/receipts";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } = [new WordsParameter("address", 1_000).Required()];

    protected override ReceiptAnswer Of(Ask ask)
    {
        var (answer, problem) = ask.Workspace.Receipt(
            ask.Values["address"],
            request => ask.Library.Reconstructed(request, ask.Language, ask.Cancellation),
            (a, b, time, commit) => ask.Library.Pair(a, b, time, commit, ask.Language)
        );
        if (answer is null)
        {
            throw new ProblemException(problem!);
        }
        var quoted = ask.Values["address"].Replace("'", @"'\''", StringComparison.Ordinal);
        return new(
            NumberAnswer.Of(answer),
            answer.Receipt.Method,
            $"visavis receipt '{quoted}'",
            [
                .. answer.Receipt.Inputs.Select(i => new ReceiptInputAnswer(
                    i.What,
                    i.Value,
                    i.Source,
                    i.Vintage,
                    i.Place.File,
                    i.Place.Line,
                    i.Place.Column,
                    i.Place.Sha256
                )),
            ],
            [.. answer.Receipt.Notes.Select(n => n.In(ask.Language).Text)]
        );
    }
}
