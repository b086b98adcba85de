namespace Visavis.Analysis.Measures;

/// <summary>What a measure says of itself. The catalogue, the pages and the answers print it; nothing else describes a measure.</summary>
/// <param name="Id">Short id, lower case with dashes; the golden file and the method note bear it.</param>
/// <param name="NameEn">English name.</param>
/// <param name="NameRu">Russian name.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Unit">In what it is stored.</param>
/// <param name="Formula">In the symbols of the method note.</param>
/// <param name="Source">Work that defines it.</param>
/// <param name="Range">Lowest and highest possible value; infinite where there is no bound.</param>
public sealed record MeasureInfo(
    string Id,
    string NameEn,
    string NameRu,
    string Question,
    Unit Unit,
    string Formula,
    string Source,
    (double Low, double High) Range
);
