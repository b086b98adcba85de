using System.Globalization;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>What a movement is measured against.</summary>
public enum MovementTie : byte
{
    /// <summary>The same record of the year before.</summary>
    Growth,

    /// <summary>The other side's record of the same year.</summary>
    Ratio,
}

/// <summary>What the movement model expects of one record in a dark year: a model's word, no source's.</summary>
/// <param name="Exporter">Who sends.</param>
/// <param name="Importer">Who receives; the world for everybody but the pair's own partner.</param>
/// <param name="Side">Whose record it is.</param>
/// <param name="Tie">What it is measured against.</param>
/// <param name="Year">Which year.</param>
/// <param name="Change">ln of the record over what it is measured against.</param>
/// <param name="Sd">Scale of its error, ln, over 0.</param>
/// <param name="DegreesOfFreedom">Tails of its error, Student's t.</param>
/// <param name="Design">What was dark.</param>
/// <param name="LastKnown">The last year in which the record was there.</param>
public sealed record PairMovement(
    Economy Exporter,
    Economy Importer,
    Economy Side,
    MovementTie Tie,
    int Year,
    double Change,
    double Sd,
    double DegreesOfFreedom,
    DarkDesign Design,
    int LastKnown
)
{
    /// <summary>Id of the model where sources have theirs.</summary>
    public const string Model = "movement-model";

    /// <summary>The same said as evidence is: its interval is one scale to both sides.</summary>
    public Testimony AsTestimony() =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{Model}:{Exporter.Code}>{Importer.Code}:{Side.Code}:{Year}"),
            Model,
            new(Model),
            [new(1, CellOf(Side, Year))],
            [new(1, Tie == MovementTie.Growth ? CellOf(Side, Year - 1) : CellOf(Other, Year))],
            new((decimal)Math.Exp(Change - Sd), (decimal)Math.Exp(Change + Sd)),
            Nearness.Model
        );

    internal Economy Other => Side.Equals(Exporter) ? Importer : Exporter;

    private Cell CellOf(Economy side, int year) =>
        new(Exporter, Importer, Commodity.Total, Period.Year(year), Coverage.Goods, Currency.UsDollar, side);
}
