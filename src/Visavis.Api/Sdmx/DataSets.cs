using Visavis.Core;
using Visavis.Store.Reading;
using Visavis.Workbench;

namespace Visavis.Api.Sdmx;

/// <summary>A series: its key and its observations by time.</summary>
internal sealed record DataSeries(IReadOnlyList<string> Key, IReadOnlyList<DataPoint> Points);

/// <summary>One observation of a series.</summary>
/// <param name="Time">The period.</param>
/// <param name="Value">The figure; empty where there is none.</param>
/// <param name="Attributes">In the order of the data model.</param>
internal sealed record DataPoint(string Time, string Value, IReadOnlyList<string> Attributes);

/// <summary>The series of one edition, or of the latest of each data set.</summary>
/// <param name="ValidFrom">The day of publication, where history is asked for.</param>
/// <param name="Series">By key.</param>
internal sealed record DataSet(string? ValidFrom, IReadOnlyList<DataSeries> Series);

/// <summary>Reads what is asked for.</summary>
internal static class DataSets
{
    // A message of more no reader takes at once.
    private const int Most = 500_000;

    public static IReadOnlyList<DataSet> Of(Library library, int commit, DataQuestion question)
    {
        if (!question.WithHistory)
        {
            return [new(null, Series(question, Read(library, commit, question, question.AsOf)))];
        }
        var days = library
            .Speaking(Language.En, commit)
            .Editions(question.Source)
            .Where(d => question.AsOf.AsOf is not { } last || d <= last)
            .ToList();
        return
        [
            .. days.Select(day => new DataSet(
                day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                Series(
                    question,
                    Read(library, commit, question, new(day, null)).Where(o => o.Vintage.Vintage.Published == day)
                )
            )),
        ];
    }

    private static IEnumerable<Stored<Observation>> Read(
        Library library,
        int commit,
        DataQuestion question,
        TimeTravel time
    )
    {
        var filter = new ObservationFilter
        {
            Sources = [question.Source],
            Reporters = [.. question.Series.Of("REPORTER").Select(Economies.Find)],
            Partners = [.. question.Series.Of("PARTNER").Select(Economies.Find)],
            Flows = [.. question.Series.Of("FLOW").Select(f => Enum.Parse<Flow>(f))],
            Within = Within(question),
        };
        var found = library.FiguresOf(filter, time, commit, Most);
        return found ?? throw new ProblemException(Texts.TooMany("startPeriod", Most));
    }

    private static PeriodRange Within(DataQuestion question)
    {
        var within = new PeriodRange(question.Start, question.End);
        return within.EndMonth <= within.StartMonth
            ? throw new ProblemException(Texts.NotASpan("startPeriod", $"{question.Start}", $"{question.End}"))
            : within;
    }

    private static List<DataSeries> Series(DataQuestion question, IEnumerable<Stored<Observation>> observations) =>
        [
            .. observations
                .Where(o => question.UpdatedAfter is not { } moment || o.Vintage.Vintage.Ingested > moment)
                .Select(o => (Observation: o, Key: KeyOf(o)))
                .Where(o => question.Series.Holds(o.Key))
                .GroupBy(o => string.Join('\u001f', o.Key))
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new DataSeries(g.First().Key, Points(question, g.Select(o => o.Observation)))),
        ];

    private static string[] KeyOf(Stored<Observation> o) => [.. DataModel.Dimensions.Select(d => d.Of(o))];

    private static List<DataPoint> Points(DataQuestion question, IEnumerable<Stored<Observation>> series)
    {
        if (question.Detail == DataDetail.SeriesKeysOnly)
        {
            return [];
        }
        var points = series
            .OrderBy(o => o.Item.Key.Period.StartMonth)
            .ThenBy(o => o.Item.Key.Period.Months)
            .ThenBy(o => o.Item.Place.Line)
            .Select(o => Point(question.Detail, o))
            .ToList();
        var first = question.First is { } n ? points.Take(n).ToList() : points;
        return question.Last is { } m ? [.. first.TakeLast(m)] : first;
    }

    private static DataPoint Point(DataDetail detail, Stored<Observation> o) =>
        new(
            o.Item.Key.Period.ToString(),
            detail == DataDetail.NoData ? "" : DataModel.ValueOf(o),
            detail == DataDetail.DataOnly ? [] : [.. DataModel.Attributes.Select(a => a.Of(o))]
        );
}
