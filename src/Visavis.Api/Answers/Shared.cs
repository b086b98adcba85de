using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Answers;

/// <summary>A number with its unit, its interval and the address of its receipt; or why there is none.</summary>
/// <param name="Receipt">Its address: ask <c>/api/v1/receipts</c> what it was made of.</param>
/// <param name="Kind">Who stands behind it.</param>
/// <param name="Value">In base units: dollars, shares of 1; absent where there is none.</param>
/// <param name="Unit">The unit of <paramref name="Value"/>.</param>
/// <param name="Low">Lower end of the interval; absent where there is no bound.</param>
/// <param name="High">Upper end.</param>
/// <param name="Text">As the command line prints it: dollars in millions, shares in per cent.</param>
/// <param name="TextUnit">The unit of <paramref name="Text"/>.</param>
/// <param name="Missing">Why there is no number.</param>
internal sealed record NumberAnswer(
    string Receipt,
    AnswerKind Kind,
    double? Value,
    string Unit,
    decimal? Low,
    decimal? High,
    string Text,
    string TextUnit,
    string? Missing
)
{
    public static NumberAnswer Of(Answer answer) =>
        new(
            answer.Address.ToString(),
            answer.Kind,
            answer.IsDefined ? answer.Value.Value : null,
            answer.Unit.Unit == Analysis.Measures.Unit.UsDollar
                ? answer.Unit.Currency.Code
                : answer.Unit.Unit.ToString(),
            answer.IsDefined ? answer.Bounds.Low : null,
            answer.IsDefined ? answer.Bounds.High : null,
            AnswerText.Value(answer),
            AnswerText.UnitOf(answer),
            answer.IsDefined ? null : answer.Value.WhyUndefined
        );
}

/// <summary>An economy or a group: its code and its name.</summary>
internal sealed record EconomyRef(string Code, string Name)
{
    public static EconomyRef Of(Economy economy, Language language) => new(economy.Code, economy.Name(language));
}

/// <summary>Who says it: the id of a source or document and what readers call it.</summary>
internal sealed record SourceRef(string Id, string Name)
{
    public static SourceRef Of(PairEvidence evidence, string id) =>
        new(id, evidence.Rows.Sources.TryGetValue(id, out var known) ? known.Short(evidence.Say.Language) : id);
}
