using System.Globalization;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Reconstruct;

/// <summary>A reconstruction and the evidence that it was made from.</summary>
/// <param name="Evidence">What the workspace holds of the pair.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Result">What came out.</param>
/// <param name="Expected">What the movement model expects of dark years.</param>
public sealed record Reconstructed(
    PairEvidence Evidence,
    PairQuestion Question,
    PairReconstruction Result,
    Expectation Expected
)
{
    /// <summary>The source that taught the movement model; absent where nothing was dark in any wide source, or it taught nothing.</summary>
    public string? Model => Expected.Movements.Count > 0 ? Expected.Source : null;

    /// <summary>The source that is wide but too sparse to teach the movement model.</summary>
    public string? TooSparse => Expected.IsTooSparse ? Expected.Source : null;

    /// <summary>What group totals and mirrors alone say of parts of years; drawn for whoever asks.</summary>
    public required Lazy<List<AloneEstimate>> Alone { get; init; }

    /// <summary>What was typed.</summary>
    public required ReconstructRequest Request { get; init; }

    /// <summary>Name of the source of a testimony; of what the model expects, that it is a model.</summary>
    public string NameOf(Testimony testimony) =>
        testimony.Nearness == Nearness.Model
            ? Evidence.Say["reconstruct.model"]
            : Evidence.SourceOf(testimony.Source).Short(Evidence.Say.Language);

    /// <summary>How an estimate was made: by how many draws, and whether a model gave dark years a direction.</summary>
    internal string Method(Speech say) =>
        say.Text(
            Model is null ? "answers.estimate.method" : "answers.estimate.with-model",
            ("draws", Question.Draws),
            ("seed", Question.Seed.ToString(CultureInfo.InvariantCulture)),
            ("model", Model is { } model ? Evidence.SourceOf(model).Short(say.Language) : "")
        );

    /// <summary>The same numbers, told in a language.</summary>
    public Reconstructed Speaking(Language language) =>
        this with
        {
            Evidence = Evidence.Speaking(Texts.Book.Speaking(language)),
        };

    /// <summary>What everything that is known says of the same flow and part of a year.</summary>
    public ReconstructedCell ByAll(AloneEstimate alone) =>
        Result.Parts.First(c => c.Flow == alone.Cell.Flow && c.Period == alone.Cell.Period);

    /// <summary>KTES by year and edition of the domestic product: 100 times turnover over both products.</summary>
    public IEnumerable<(int Year, string Gdp, Estimated Estimate)> Ktes() =>
        from cell in Result.Cells
        where cell.Flow == PairFlow.Turnover && cell.Period.IsYear
        from edition in Evidence.GdpVintages
        let product = Product(edition, cell.Period.FirstYear)
        where product is not null
        select (cell.Period.FirstYear, edition, cell.Estimate.Times(100 / product.Value));

    private double? Product(string edition, int year)
    {
        var products = new[] { Question.A, Question.B }
            .Select(e =>
                Evidence.Rows.Series.FirstOrDefault(s =>
                    s.Indicator == "gdp" && s.Source == edition && e.Equals(s.Economy) && s.Period == Period.Year(year)
                )
            )
            .ToList();
        return products.Contains(null) ? null : products.Sum(p => (double)p!.Value);
    }
}
