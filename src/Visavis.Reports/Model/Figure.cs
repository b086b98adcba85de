using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Reports;

/// <summary>A chart with its caption. It never computes; its data follow it as a table.</summary>
/// <param name="Id">Unique in the report.</param>
/// <param name="Caption">What it shows; the number is generated.</param>
/// <param name="Chart">The declaration.</param>
public sealed record Figure(string Id, string Caption, Chart Chart) : Block
{
    /// <summary>What the chart shows in a sentence that held when it was made; absent where none did.</summary>
    public Prose? Sentence { get; init; }

    /// <summary>What is said below the chart.</summary>
    public ImmutableArray<Prose> Notes { get; init; } = [];

    /// <summary>Ids of the sources named below it.</summary>
    public ImmutableArray<string> SourceIds { get; init; } = [];
}

/// <summary>What is drawn. All numbers of a chart have its unit.</summary>
/// <param name="Unit">Unit of the value axis.</param>
public abstract record Chart(NumberUnit Unit);

/// <summary>Series over time.</summary>
/// <param name="Mark">How a value is drawn.</param>
/// <param name="Unit">Unit of the value axis.</param>
/// <param name="Series">At most eight.</param>
public sealed record TimeChart(ChartMark Mark, NumberUnit Unit, ImmutableArray<Series> Series) : Chart(Unit)
{
    /// <summary>Areas between two series that speak of the same thing.</summary>
    public ImmutableArray<Band> Bands { get; init; } = [];

    /// <summary>Periods to which the eye is led.</summary>
    public ImmutableArray<Turn> Turns { get; init; } = [];
}

/// <summary>One dot with its interval a row: what several sources say of the same thing.</summary>
/// <param name="Unit">Unit of the value axis.</param>
/// <param name="Rows">From top to bottom.</param>
public sealed record DotChart(NumberUnit Unit, ImmutableArray<DotRow> Rows) : Chart(Unit);

/// <summary>Who says what: a row a witness, a column a quantity. What nobody says is an empty cell with its sign.</summary>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Columns">Headings, from left to right.</param>
/// <param name="Rows">From top to bottom, each as long as the columns.</param>
public sealed record MatrixChart(NumberUnit Unit, ImmutableArray<string> Columns, ImmutableArray<MatrixRow> Rows)
    : Chart(Unit);

/// <summary>How a value over time is drawn.</summary>
public enum ChartMark
{
    /// <summary>A line through the middles of the periods.</summary>
    Line,

    /// <summary>A level as long as its period.</summary>
    Step,

    /// <summary>A dot with its interval.</summary>
    Dot,

    /// <summary>Bars beside each other.</summary>
    Bar,

    /// <summary>Shares on top of each other.</summary>
    StackedShare,
}

/// <summary>A series of a chart.</summary>
/// <param name="Name">As labelled.</param>
/// <param name="Points">In the order of time. A missing value is a visible gap.</param>
public sealed record Series(string Name, ImmutableArray<ChartPoint> Points)
{
    /// <summary>The small multiple that it stands in; all empty where there is one picture.</summary>
    public string Panel { get; init; } = "";

    /// <summary>How its values are drawn, where not as the chart's.</summary>
    public ChartMark? Mark { get; init; }
}

/// <summary>The area between two series of one panel, where both have a value: their disagreement.</summary>
/// <param name="Name">As labelled.</param>
/// <param name="First">Index of the one series.</param>
/// <param name="Second">Index of the other.</param>
public sealed record Band(string Name, int First, int Second);

/// <summary>A period at which something turned, marked by a line across the panel.</summary>
/// <param name="Period">When.</param>
/// <param name="Label">What.</param>
public sealed record Turn(Period Period, string Label)
{
    /// <summary>The panel; all empty where there is one.</summary>
    public string Panel { get; init; } = "";
}

/// <summary>A value of a series.</summary>
/// <param name="Period">When.</param>
/// <param name="Value">Number with its interval, or missing.</param>
public sealed record ChartPoint(Period Period, ValueCell Value);

/// <summary>A row of a dot chart.</summary>
/// <param name="Label">Who says it.</param>
/// <param name="Value">What.</param>
public sealed record DotRow(string Label, ValueCell Value)
{
    /// <summary>The small multiple that it stands in, such as a year; all empty where there is one picture.</summary>
    public string Panel { get; init; } = "";

    /// <summary>What it may not be mixed up with, such as goods beside goods and services: rows of a group stand together under its name.</summary>
    public string Group { get; init; } = "";
}

/// <summary>A row of a matrix.</summary>
/// <param name="Label">Who says it.</param>
/// <param name="Values">A value a column.</param>
public sealed record MatrixRow(string Label, ImmutableArray<ValueCell> Values);
