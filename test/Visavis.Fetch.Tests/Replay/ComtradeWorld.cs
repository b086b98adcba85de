using System.Globalization;

namespace Visavis.Fetch.Tests.Replay;

/// <summary>A made-up UN Comtrade: it answers in the true form, a row for each reporter, period, flow and chapter, and cuts where the true one cuts.</summary>
internal sealed class ComtradeWorld(int limit)
{
    private static readonly string[] Chapters =
    [
        .. Enumerable.Range(1, 99).Where(c => c is not 77).Select(c => c.ToString("00", CultureInfo.InvariantCulture)),
    ];

    public Reply Answer(Asked asked) => Reply.Json(Text(asked));

    public string Text(Asked asked)
    {
        var rows =
            from period in asked["period"].Split(',')
            from reporter in asked["reporterCode"].Split(',')
            from flow in asked["flowCode"].Split(',')
            from commodity in asked["cmdCode"] == "AG2" ? Chapters : asked["cmdCode"].Split(',')
            select Row(period, reporter, flow, commodity);
        return Body([.. rows.Take(limit)]);
    }

    public static string Body(IReadOnlyList<string> rows, long? count = null, string error = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"elapsedTime":"0.09 secs","count":{{count ?? rows.Count}},"data":[{{string.Join(',', rows)}}],"error":"{{error}}"}"""
        );

    public static string Row(string period, string reporter, string flow, string commodity) =>
        $$"""{"typeCode":"C","freqCode":"A","period":"{{period}}","reporterCode":{{reporter}},"flowCode":"{{flow}}","partnerCode":643,"cmdCode":"{{commodity}}","primaryValue":1.5,"isReported":true}""";
}
