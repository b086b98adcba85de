using System.Globalization;
using Microsoft.AspNetCore.Http;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Api.Sdmx;

/// <summary>How much of the data is sent.</summary>
internal enum DataDetail
{
    /// <summary>Everything.</summary>
    Full,

    /// <summary>Figures without attributes.</summary>
    DataOnly,

    /// <summary>Keys of series alone.</summary>
    SeriesKeysOnly,

    /// <summary>Keys and attributes, no figures.</summary>
    NoData,
}

/// <summary>Which data are asked for.</summary>
internal sealed record DataQuestion(string Source, SeriesFilter Series)
{
    private static readonly string[] Details = ["full", "dataonly", "serieskeysonly", "nodata"];

    private static readonly string[] Known =
    [
        "startPeriod",
        "endPeriod",
        "firstNObservations",
        "lastNObservations",
        "detail",
        "updatedAfter",
        "asOf",
        "includeHistory",
        "dimensionAtObservation",
        "format",
        "lang",
    ];

    /// <summary>Only periods that begin here or later.</summary>
    public Period? Start { get; private set; }

    /// <summary>Only periods that end here or before.</summary>
    public Period? End { get; private set; }

    /// <summary>So many of each series, from its beginning.</summary>
    public int? First { get; private set; }

    /// <summary>So many of each series, before its end.</summary>
    public int? Last { get; private set; }

    public DataDetail Detail { get; private set; }

    /// <summary>Only editions that were ingested later.</summary>
    public DateTimeOffset? UpdatedAfter { get; private set; }

    /// <summary>Only what had been published by this day.</summary>
    public TimeTravel AsOf { get; private set; } = TimeTravel.Latest;

    /// <summary>Every edition, not the latest alone.</summary>
    public bool WithHistory { get; private set; }

    /// <summary>Whether each observation bears the whole key.</summary>
    public bool IsFlat { get; private set; }

    /// <summary>Reads path and parameters; the first that is wrong is told.</summary>
    public static (DataQuestion? Question, Asking.Refusal? Refusal) Of(
        string source,
        string key,
        IQueryCollection query
    )
    {
        var question = new DataQuestion(source, new());
        if (question.Series.Take(key) is { } problem)
        {
            return (null, new(problem, "key"));
        }
        foreach (var (name, values) in query.OrderBy(q => q.Key, StringComparer.Ordinal))
        {
            var wrong = values is [{ } value] ? question.Take(name, value) : Texts.Twice(name);
            if (wrong is not null)
            {
                return (null, new(wrong, name));
            }
        }
        return (question, null);
    }

    private Problem? Take(string name, string value)
    {
        try
        {
            switch (name)
            {
                case "startPeriod":
                    Start = Asked.Period(value, name);
                    return null;
                case "endPeriod":
                    End = Asked.Period(value, name);
                    return null;
                case "firstNObservations":
                    return Count(name, value, n => First = n);
                case "lastNObservations":
                    return Count(name, value, n => Last = n);
                case "detail":
                    Detail = (DataDetail)Math.Max(0, Array.IndexOf(Details, value));
                    return Details.Contains(value) ? null : Texts.NotOneOf(name, value, Details);
                case "updatedAfter":
                    UpdatedAfter = TimeTravel.Of(null, value).KnownAt;
                    return null;
                case "asOf":
                    AsOf = TimeTravel.Of(DayOf(value), null);
                    return null;
                case "includeHistory":
                    WithHistory = value == "true";
                    return value is "true" or "false" ? null : Texts.NotOneOf(name, value, ["true", "false"]);
                case "dimensionAtObservation":
                    IsFlat = value == "AllDimensions";
                    string[] axes = [DataModel.Time, "AllDimensions"];
                    return axes.Contains(value) ? null : Texts.NotOneOf(name, value, axes);
                case "format" or "lang":
                    return null;
                case ['c', '[', .. var component, ']']:
                    return component == DataModel.Time ? Times(value) : Series.Take(component, value);
                default:
                    return Texts.UnknownParameter(name, Known);
            }
        }
        catch (ProblemException e)
        {
            return e.Problem;
        }
    }

    // A moment is asked for its day; whatever is neither stays as it is and is refused.
    private static string DayOf(string value) =>
        value.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            ? value[..value.IndexOf('T', StringComparison.Ordinal)]
            : value;

    // c[TIME_PERIOD]=ge:2012+le:2015
    private Problem? Times(string value)
    {
        foreach (var part in value.Split('+'))
        {
            switch (part.Split(':', 2))
            {
                case ["ge", var from]:
                    Start = Asked.Period(from, DataModel.Time);
                    break;
                case ["le", var to]:
                    End = Asked.Period(to, DataModel.Time);
                    break;
                case ["eq", var one]:
                    Start = End = Asked.Period(one, DataModel.Time);
                    break;
                case [var one]:
                    Start = End = Asked.Period(one, DataModel.Time);
                    break;
                case [var other, ..]:
                    return Texts.NotOneOf("c[TIME_PERIOD]", other, ["eq", "ge", "le"]);
            }
        }
        return null;
    }

    private static Problem? Count(string name, string value, Action<int> take)
    {
        const int most = 1_000_000;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n is < 1 or > most)
        {
            return Texts.NotACount(name, value, 1, most);
        }
        take(n);
        return null;
    }
}
