using System.Globalization;

namespace Visavis.Core;

/// <summary>What an observation is about. Two figures with different keys are figures of different things.</summary>
/// <param name="Reporter">Who says it.</param>
/// <param name="Partner">With whom.</param>
/// <param name="Flow">What the reporter recorded.</param>
/// <param name="Commodity">Of what.</param>
/// <param name="Period">When.</param>
public sealed record ObservationKey(Economy Reporter, Economy Partner, Flow Flow, Commodity Commodity, Period Period)
{
    /// <summary>What the cell holds.</summary>
    public Variable Variable { get; init; }

    /// <summary>At whose border it is valued.</summary>
    public Valuation Valuation { get; init; }

    /// <summary>Goods, services or both.</summary>
    public Coverage Coverage { get; init; }

    /// <summary>How the partner was attributed.</summary>
    public PartnerBasis Basis { get; init; }

    /// <summary>How the figures were collected.</summary>
    public Collection Collection { get; init; }

    /// <summary>Which border makes a movement trade.</summary>
    public TradeSystem System { get; init; }

    /// <summary>Which borders the source draws; empty where it does not say.</summary>
    public string Territory { get; init; } = "";

    /// <summary>In what it is counted.</summary>
    public Currency Currency { get; init; } = Currency.UsDollar;

    /// <summary>Who sends: the reporter of an export, the partner of an import.</summary>
    public Economy Exporter => Flow.LeavesReporter() ? Reporter : Partner;

    /// <summary>Who receives.</summary>
    public Economy Importer => Flow.LeavesReporter() ? Partner : Reporter;

    /// <summary>The key under which the partner records the same movement; its valuation is not known from here.</summary>
    public ObservationKey Mirror =>
        this with
        {
            Reporter = Partner,
            Partner = Reporter,
            Flow = Flow.Mirror(),
            Valuation = Valuation.Unstated,
            Basis = PartnerBasis.Unstated,
        };
}

/// <summary>One figure of one source: a key, a value or the reason why there is none, and where it stands.</summary>
public sealed record Observation
{
    /// <param name="key">What it is about.</param>
    /// <param name="status">What is known.</param>
    /// <param name="value">In units of the key's currency (kilograms for weights); absent exactly where the status has no value.</param>
    /// <param name="source">Id of the source.</param>
    /// <param name="place">Where it stands.</param>
    /// <exception cref="ArgumentException">Status and value contradict each other.</exception>
    public Observation(ObservationKey key, ObservationStatus status, decimal? value, string source, Place place)
    {
        var isZero = status is ObservationStatus.Zero or ObservationStatus.StructuralZero;
        if (status.HasValue() != value is not null || (isZero && value != 0))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A cell that is {status} cannot hold {(object?)value ?? "nothing"}."
                )
            );
        }
        Key = key;
        Status = status;
        Value = value;
        Source = source;
        Place = place;
    }

    /// <summary>What it is about.</summary>
    public ObservationKey Key { get; }

    /// <summary>What is known.</summary>
    public ObservationStatus Status { get; }

    /// <summary>In units of the key's currency; absent exactly where the status has no value.</summary>
    public decimal? Value { get; }

    /// <summary>Power of ten, in the unit of <see cref="Value"/>, of the last digit that was printed: 8 for 16.4 bn.</summary>
    public sbyte LastDigit { get; init; }

    /// <summary>Power of ten of the printed unit: 9 for bn. With value and last digit it gives the printed string back.</summary>
    public sbyte UnitExponent { get; init; }

    /// <summary>Id of the source.</summary>
    public string Source { get; }

    /// <summary>Where it stands.</summary>
    public Place Place { get; }

    /// <summary>The note that the source attaches; empty where there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The values that would have been printed so; every zero of a statistical table counts.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public Interval Rounding =>
        Value is { } value
            ? Interval.Around(value, PrintedFigure.PowerOfTen(LastDigit) / 2)
            : throw new InvalidOperationException($"A cell that is {Status} has no interval.");
}
