using Visavis.Analysis.Measures;
using Visavis.Workbench;

namespace Visavis.Api.Asking;

/// <summary>Parameters that several routes take.</summary>
internal static class Parameters
{
    public static Parameter A { get; } = Economy("a");

    public static Parameter B { get; } = Economy("b");

    public static Parameter Lang { get; } = new ChoiceParameter("lang", "en", "ru");

    public static Parameter From { get; } = new ReadParameter("from", v => Asked.Years(v, null), "2012");

    public static Parameter To { get; } = new ReadParameter("to", v => Asked.Years(null, v), "latest");

    public static Parameter AsOf { get; } = new ReadParameter("as-of", v => TimeTravel.Of(v, null), "2024-11-01");

    public static Parameter KnownAt { get; } = new ReadParameter("known-at", v => TimeTravel.Of(null, v), "2024-11-01");

    public static Parameter Text { get; } = new WordsParameter("text", 100);

    public static CountParameter Limit { get; } = new("limit", 1, 5000, 1000);

    public static Parameter After { get; } = new WordsParameter("after", 60);

    public static Parameter Source { get; } = new IdParameter("source", library => library.Sources);

    public static Parameter By { get; } = new WordsParameter("by", 100);

    public static Parameter Period { get; } = new ReadParameter("period", v => Asked.Period(v, "period"), "2021");

    public static Parameter Flow { get; } = new ChoiceParameter("flow", "export", "import");

    public static Parameter Measure { get; } =
        new IdParameter(
            "id",
            _ => MeasureCatalogue.All.Select(m => m.Info.Id).Concat(MeasureCatalogue.OfMatrices.Select(m => m.Info.Id))
        );

    /// <summary>What every question about a pair takes.</summary>
    public static IReadOnlyList<Parameter> Pair { get; } = [A, B, From, To, AsOf, KnownAt];

    /// <summary>What every long list takes.</summary>
    public static IReadOnlyList<Parameter> Page { get; } = [Limit, After];

    public static Parameter Economy(string name) => new ReadParameter(name, v => Asked.Economy(v), "BLR");

    /// <summary>A parameter that has to be given.</summary>
    public static Parameter Required(this Parameter parameter) => parameter with { IsRequired = true };
}
