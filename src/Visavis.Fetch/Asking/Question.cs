using System.Globalization;
using System.Text.RegularExpressions;
using Visavis.Core;
using Visavis.Fetch.Declared;

namespace Visavis.Fetch.Asking;

/// <summary>From what was typed to what the source is asked: codes translated, lists taken apart, every word checked.</summary>
internal sealed class Question(Api api)
{
    private readonly List<Problem> problems = [];

    /// <summary>The selections to begin with, or every problem that there is.</summary>
    /// <param name="typed">What was typed, by parameter; empty where nothing was.</param>
    public (IReadOnlyList<Selection> Selections, IReadOnlyList<Problem> Problems) Read(
        IReadOnlyDictionary<string, string> typed
    )
    {
        var unknown = typed.Keys.Where(k => !api.Parameters.ContainsKey(k));
        problems.AddRange(unknown.Select(k => Texts.UnknownParameter(api, k)));
        IReadOnlyList<Selection> selections = [Selection.Empty];
        foreach (var (name, parameter) in api.Parameters)
        {
            var text = typed.GetValueOrDefault(name, "").Trim();
            selections = Add(selections, name, parameter, text.Length == 0 ? parameter.Default : text);
        }
        return problems.Count == 0 ? (selections, []) : ([], problems);
    }

    private IReadOnlyList<Selection> Add(IReadOnlyList<Selection> to, string name, ApiParameter parameter, string text)
    {
        if (text.Length == 0)
        {
            problems.AddRange(parameter.Required ? [Texts.Missing(api, name)] : []);
            return to;
        }
        if (parameter.Kind == ParameterKind.Period)
        {
            return AddPeriods(to, name, parameter, text);
        }
        var codes = CodesOf(name, parameter, text);
        return [.. to.Select(s => s.With(name, codes))];
    }

    private List<string> CodesOf(string name, ApiParameter parameter, string text)
    {
        string[] words = parameter.Kind == ParameterKind.Key ? [text] : text.Split(',', StringSplitOptions.TrimEntries);
        if (words.Length > 1 && !parameter.Many)
        {
            problems.Add(Texts.BadValue(api, name, text, "one"));
        }
        return
        [
            .. words
                .Select(w => (Word: w, Code: CodeOf(parameter, w)))
                .Where(w => w.Code is not null || Refuse(name, parameter, w.Word))
                .Select(w => w.Code!)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private bool Refuse(string name, ApiParameter parameter, string word)
    {
        problems.Add(Texts.BadValue(api, name, word, parameter.Kind == ParameterKind.Economy ? "economy" : "code"));
        return false;
    }

    private static string? CodeOf(ApiParameter parameter, string word) =>
        parameter.Kind switch
        {
            ParameterKind.Economy when !parameter.Levels.ContainsKey(word) => EconomyIn(parameter.Scheme, word),
            ParameterKind.Key => IsWhole("[A-Za-z0-9_+*-]*([.][A-Za-z0-9_+*-]*)*", word) ? word : null,
            _ when parameter.Choices.Length > 0 => parameter.Choices.Contains(word) ? word : null,
            _ => parameter.Pattern.Length == 0 || IsWhole(parameter.Pattern, word) ? word : null,
        };

    private static string? EconomyIn(string scheme, string word) =>
        !Economies.TryFind(word.ToUpperInvariant(), out var economy)
            ? null
            : scheme switch
            {
                "comtrade" => economy.Comtrade?.ToString(CultureInfo.InvariantCulture),
                "m49" => economy.M49?.ToString("000", CultureInfo.InvariantCulture),
                _ => economy.Code,
            };

    private IReadOnlyList<Selection> AddPeriods(
        IReadOnlyList<Selection> to,
        string name,
        ApiParameter parameter,
        string text
    )
    {
        var periods = PeriodList.Parse(text);
        var codes = periods?.Select(p => PeriodList.Write(p, parameter.Form)).ToList();
        if (periods is null || codes!.Contains(null))
        {
            problems.Add(Texts.BadValue(api, name, text, periods is null ? "period" : "length"));
            return to;
        }
        var frequency = PeriodList.Frequency(periods[0]);
        return
        [
            .. from selection in to
            from run in api.IsSpan(name) ? Runs(periods) : [periods]
            let written = run.Select(p => PeriodList.Write(p, parameter.Form)!)
            select selection.With(name, written).With("frequency", [frequency]),
        ];
    }

    /// <summary>Periods without a gap between: a source that is asked from first to last would fill it.</summary>
    private static IEnumerable<IReadOnlyList<Period>> Runs(IReadOnlyList<Period> periods)
    {
        var run = new List<Period>();
        foreach (var period in periods)
        {
            if (run.Count > 0 && run[^1].Plus(1) != period)
            {
                yield return run;
                run = [];
            }
            run.Add(period);
        }
        yield return run;
    }

    private static bool IsWhole(string pattern, string word) =>
        Regex.IsMatch(word, $"\\A(?:{pattern})\\z", RegexOptions.NonBacktracking);
}
