using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Store.Reading;

/// <summary>Which observations are asked for. An empty list asks for all; absent asks for any.</summary>
public sealed record ObservationFilter
{
    /// <summary>Whose records.</summary>
    public ImmutableArray<Economy> Reporters { get; init; } = [];

    /// <summary>Trade with whom.</summary>
    public ImmutableArray<Economy> Partners { get; init; } = [];

    /// <summary>Which flows.</summary>
    public ImmutableArray<Flow> Flows { get; init; } = [];

    /// <summary>Which commodities.</summary>
    public ImmutableArray<Commodity> Commodities { get; init; } = [];

    /// <summary>Ids of sources.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>What the cells hold.</summary>
    public Variable? Variable { get; init; }

    /// <summary>Only periods that lie wholly inside.</summary>
    public PeriodRange? Within { get; init; }

    /// <summary>Only periods of so many months: 12 for years.</summary>
    public int? Months { get; init; }

    /// <summary>All that two economies record of their trade with each other.</summary>
    public static ObservationFilter Between(Economy a, Economy b) => new() { Reporters = [a, b], Partners = [a, b] };

    /// <summary>Whether an observation that was read already is asked for.</summary>
    public bool Holds(Observation observation)
    {
        var key = observation.Key;
        return IsAsked(Reporters, key.Reporter)
            && IsAsked(Partners, key.Partner)
            && IsAsked(Flows, key.Flow)
            && IsAsked(Commodities, key.Commodity)
            && IsAsked(Sources, observation.Source)
            && (Variable ?? key.Variable) == key.Variable
            && (Within?.Covers(key.Period) ?? true)
            && (Months ?? key.Period.Months) == key.Period.Months;
    }

    private static bool IsAsked<T>(ImmutableArray<T> asked, T one) => asked.IsEmpty || asked.Contains(one);

    internal Where ToWhere() =>
        new Where()
            .In("reporter", Reporters.Select(e => e.Code))
            .In("partner", Partners.Select(e => e.Code))
            .In("flow", Flows.Select(f => f.ToString()))
            .In("concat(nomenclature, ':', code)", Commodities.Select(c => $"{c.Nomenclature}:{c.Code}"))
            .In("vintage IN (SELECT id FROM vintage WHERE source", Sources, ")")
            .In("variable", Variable is { } variable ? [variable.ToString()] : [])
            .And("start_month >= ", Within?.StartMonth)
            .And("start_month + months <= ", Within?.EndMonth)
            .And("months = ", Months);
}

/// <summary>Which claims are asked for. An empty list asks for all; absent asks for any.</summary>
public sealed record ClaimFilter
{
    /// <summary>Whose trade.</summary>
    public ImmutableArray<Economy> Reporters { get; init; } = [];

    /// <summary>With whom.</summary>
    public ImmutableArray<Economy> Partners { get; init; } = [];

    /// <summary>How it was put.</summary>
    public ImmutableArray<ClaimKind> Kinds { get; init; } = [];

    /// <summary>What it is about.</summary>
    public ImmutableArray<string> Indicators { get; init; } = [];

    /// <summary>Ids of sources.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Ids of claims.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>Only periods that lie wholly inside this one.</summary>
    public Period? Within { get; init; }

    internal Where ToWhere() =>
        new Where()
            .In("reporter", Reporters.Select(e => e.Code))
            .In("partner", Partners.Select(e => e.Code))
            .In("kind", Kinds.Select(k => k.ToString()))
            .In("indicator", Indicators)
            .In("source", Sources)
            .In("id", Ids)
            .And("start_month >= ", Within?.StartMonth)
            .And("start_month + months <= ", Within is { } within ? within.StartMonth + within.Months : null);
}

/// <summary>Which points of series are asked for. An empty list asks for all; absent asks for any.</summary>
public sealed record SeriesFilter
{
    /// <summary>Ids of indicators.</summary>
    public ImmutableArray<string> Indicators { get; init; } = [];

    /// <summary>Of whom.</summary>
    public ImmutableArray<Economy> Economies { get; init; } = [];

    /// <summary>With whom, of figures of pairs.</summary>
    public ImmutableArray<Economy> Partners { get; init; } = [];

    /// <summary>Whether figures that belong to no economy are asked for beside those of <see cref="Economies"/>.</summary>
    public bool OrOfNone { get; init; }

    /// <summary>Whether figures of pairs are left out: they are many.</summary>
    public bool OfOneEconomy { get; init; }

    /// <summary>Ids of sources.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Only periods that lie wholly inside this one.</summary>
    public Period? Within { get; init; }

    internal Where ToWhere() =>
        new Where()
            .In("indicator", Indicators)
            .In(OrOfNone ? "(economy IS NULL OR economy" : "(economy", Economies.Select(e => e.Code), ")")
            .In("partner", Partners.Select(e => e.Code))
            .And(OfOneEconomy ? "partner IS NULL" : "TRUE")
            .In("source", Sources)
            .And("start_month >= ", Within?.StartMonth)
            .And("start_month + months <= ", Within is { } within ? within.StartMonth + within.Months : null);
}
