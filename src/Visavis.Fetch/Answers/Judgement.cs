using System.Globalization;
using System.Text.RegularExpressions;
using Visavis.Fetch.Asking;
using Visavis.Fetch.Declared;

namespace Visavis.Fetch.Answers;

/// <summary>Judges an answer that came whole over the wire: is it data, all of it, and about what was asked?</summary>
internal static class Judgement
{
    /// <summary>What the answer says of itself, when it can be kept.</summary>
    /// <exception cref="SourceUnavailableException">It breaks off, or holds fewer rows than it says.</exception>
    /// <exception cref="SourceRefusedException">It is an error, or about something else.</exception>
    /// <exception cref="AskedTooMuchException">It may have been cut.</exception>
    public static AnswerFacts Judge(Request request, string path, Func<string, string> hide)
    {
        var facts = FactsOf(request, path);
        if (facts.Errors.Count > 0)
        {
            throw Reject(request, hide(facts.Errors[0]));
        }
        if (request.Access.Rows > 0 && facts.Rows >= request.Access.Rows)
        {
            throw new AskedTooMuchException();
        }
        if (facts.Count is { } count && facts.Rows < OnThisPage(request, count))
        {
            throw new SourceUnavailableException(Texts.FewerRows(request.Url, facts.Rows, OnThisPage(request, count)));
        }
        foreach (var (name, parameter) in request.Api.Parameters)
        {
            Compare(request, name, parameter, facts);
        }
        return facts;
    }

    /// <summary>What an error in words amounts to.</summary>
    public static Exception Reject(Request request, string words)
    {
        bool Says(string[] phrases) => phrases.Any(p => words.Contains(p, StringComparison.OrdinalIgnoreCase));
        return Says(request.Api.Answer.TooLarge) ? new AskedTooMuchException()
            : Says(request.Api.Answer.Quota)
                ? new SourceUnavailableException(Texts.QuotaSaid(request.Url, words)) { IsWorthRepeating = false }
            : new SourceRefusedException(Texts.Refused(request.Url, words));
    }

    private static long OnThisPage(Request request, long count) =>
        request.Api.PageSize is 0
            ? count
            : Math.Clamp(count - ((long)(request.Page - 1) * request.Api.PageSize), 0, request.Api.PageSize);

    private static AnswerFacts FactsOf(Request request, string path)
    {
        var answer = request.Api.Answer;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            return answer.Format == AnswerFormat.Json ? OfJson(stream, request) : OfCsv(stream, request);
        }
        catch (BrokenAnswerException broken)
        {
            throw new SourceUnavailableException(Texts.NotWhole(request.Url, broken.Message));
        }
    }

    private static AnswerFacts OfJson(Stream stream, Request request)
    {
        var answer = request.Api.Answer;
        string[] own = [answer.Rows, answer.Count, answer.Pages, .. answer.Errors];
        var read = JsonPaths.Read(stream, own.Concat(Places(request)));
        long? Number(string place) =>
            read.Found.TryGetValue(place, out var values)
            && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
        return new(
            read.Counts.GetValueOrDefault(answer.Rows),
            Number(answer.Count),
            (int?)Number(answer.Pages),
            [.. answer.Errors.SelectMany(e => read.Found.GetValueOrDefault(e, [])).Where(e => e.Length > 0)],
            read.Found.ToDictionary(f => f.Key, f => (IReadOnlySet<string>)f.Value, StringComparer.Ordinal)
        );
    }

    private static AnswerFacts OfCsv(Stream stream, Request request)
    {
        var read = CsvColumns.Read(stream, Places(request));
        var lacking = read.Rows > 0 ? Places(request).FirstOrDefault(p => !read.Found.ContainsKey(p)) : null;
        if (lacking is not null)
        {
            throw new SourceRefusedException(Texts.NoColumn(request.Url, lacking));
        }
        return new(
            read.Rows,
            null,
            null,
            [],
            read.Found.ToDictionary(f => f.Key, f => (IReadOnlySet<string>)f.Value, StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Places(Request request) =>
        request.Api.Parameters.SelectMany(p => Asked(request, p.Key, p.Value).Select(a => a.Place));

    private static void Compare(Request request, string name, ApiParameter parameter, AnswerFacts facts)
    {
        foreach (var (place, codes) in Asked(request, name, parameter))
        {
            var forms = codes
                .Where(parameter.Levels.ContainsKey)
                .Select(c => $"\\A(?:{parameter.Levels[c]})\\z")
                .ToList();
            var other = facts
                .Found.GetValueOrDefault(place, new HashSet<string>())
                .FirstOrDefault(v =>
                    !codes.Contains(v) && !forms.Exists(f => Regex.IsMatch(v, f, RegexOptions.NonBacktracking))
                );
            if (other is not null)
            {
                throw new SourceRefusedException(Texts.OtherData(request.Url, name, other, codes));
            }
        }
    }

    /// <summary>Where an answer says what a parameter is, with the codes that were asked for.</summary>
    private static IEnumerable<(string Place, IReadOnlyCollection<string> Codes)> Asked(
        Request request,
        string name,
        ApiParameter parameter
    )
    {
        var codes = request.Selection[name];
        if (parameter.InAnswer.Length == 0 || codes.IsEmpty)
        {
            return [];
        }
        if (parameter.Kind != ParameterKind.Key)
        {
            return [(parameter.InAnswer, codes)];
        }
        // The dimensions of a key are the columns before the one that is named, in the key's order.
        var dimensions = codes[0].Split('.');
        return dimensions
            .Select(
                (d, i) => ($"{parameter.InAnswer}-{dimensions.Length - i}", (IReadOnlyCollection<string>)d.Split('+'))
            )
            .Where(d => d.Item2.First() is not ("" or "*"));
    }
}
