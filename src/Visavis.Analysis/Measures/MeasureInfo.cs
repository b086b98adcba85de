using Visavis.Core;

namespace Visavis.Analysis.Measures;

/// <summary>What a measure says of itself. The catalogue, the pages and the answers print it; nothing else describes a measure.</summary>
/// <param name="Id">Short id, lower case with dashes; the golden file and the method note bear it.</param>
/// <param name="NameEn">English name.</param>
/// <param name="NameRu">Russian name.</param>
/// <param name="Question">The question that it answers, in English.</param>
/// <param name="QuestionRu">The question in Russian.</param>
/// <param name="Unit">In what it is stored.</param>
/// <param name="Formula">In the symbols of the method note.</param>
/// <param name="Source">Work that defines it.</param>
/// <param name="Range">Lowest and highest possible value; infinite where there is no bound.</param>
public sealed record MeasureInfo(
    string Id,
    string NameEn,
    string NameRu,
    string Question,
    string QuestionRu,
    Unit Unit,
    string Formula,
    string Source,
    (double Low, double High) Range
)
{
    /// <summary>The formula in Russian, where it holds words.</summary>
    public string FormulaRu { get; init; } = Formula;

    /// <summary>The work in Russian, where more than its title is said.</summary>
    public string SourceRu { get; init; } = Source;

    /// <summary>The name in a language.</summary>
    public string NameIn(Language language) => language == Language.Ru ? NameRu : NameEn;

    /// <summary>The question in a language.</summary>
    public string QuestionIn(Language language) => language == Language.Ru ? QuestionRu : Question;

    /// <summary>The formula in a language.</summary>
    public string FormulaIn(Language language) => language == Language.Ru ? FormulaRu : Formula;

    /// <summary>The work that defines it, in a language.</summary>
    public string SourceIn(Language language) => language == Language.Ru ? SourceRu : Source;
}
