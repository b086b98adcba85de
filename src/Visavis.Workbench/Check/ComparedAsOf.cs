using System.Globalization;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Workbench.Check;

/// <summary>What the sources held on the day of a document, and which day that was.</summary>
/// <param name="Witnesses">What they held.</param>
/// <param name="Key">How the day is told.</param>
/// <param name="Day">The day; absent where there is none.</param>
internal sealed record ComparedAsOf(Witnesses Witnesses, string Key, DateOnly? Day)
{
    /// <summary>The day that was asked for, else the document's own, else everything there is; and everything where nothing had been published by the document's day.</summary>
    public static ComparedAsOf Of(DocumentReading reading, TimeTravel asked, Func<TimeTravel, Witnesses> witnessesAt)
    {
        if (asked.AsOf is not null || reading.Dated is not { } dated)
        {
            return new(witnessesAt(asked), asked.AsOf is null ? "latest" : "asked", asked.AsOf);
        }
        var then = witnessesAt(asked with { AsOf = dated.Day });
        return then.IsEmpty ? new(witnessesAt(asked), "none-then", dated.Day) : new(then, KeyOf(dated.From), dated.Day);
    }

    /// <summary>The sentence.</summary>
    public string In(Speech say) =>
        say.Text($"compared.{Key}", ("day", Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""));

    private static string KeyOf(DayFrom from) =>
        from switch
        {
            DayFrom.Line => "line",
            DayFrom.PageMeta => "page",
            DayFrom.Properties => "properties",
            _ => "pdf",
        };
}
