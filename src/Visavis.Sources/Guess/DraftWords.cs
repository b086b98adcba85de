using System.Globalization;
using System.Text.Json.Nodes;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Writes what the words of a file mean into the manifest that is proposed.</summary>
internal sealed class DraftWords(Assignment assignment, NumberFacts numbers, Speech say)
{
    public static Coverage? CoverageOf(string text) =>
        text.ToLowerInvariant() switch
        {
            "goods" or "товары" or "marchandises" => Coverage.Goods,
            "services" or "услуги" => Coverage.Services,
            "goods+services" or "goods and services" or "товары и услуги" => Coverage.GoodsAndServices,
            "unstated" => Coverage.Unstated,
            _ => null,
        };

    public void AddTo(JsonObject json, bool isTrade)
    {
        var scheme = EconomyFacts.Best(assignment.Economies);
        json["economies"] = scheme;
        Fill(json, "names", EconomyFacts.Labels(scheme, assignment.Economies));
        if (isTrade)
        {
            Fill(json, "flows", Flows());
            Fill(json, "coverages", Coverages());
            json["valuation"] = new JsonObject { ["Export"] = Ask("valuation"), ["Import"] = Ask("valuation") };
        }
        if (assignment.In(Role.Commodity) is not null)
        {
            json["nomenclature"] = Ask("nomenclature");
        }
        Fill(json, "units", TextsOf(Role.Unit).Select(t => (t, UnitWords.Find(GuessWords.Cut(t)) ?? Ask(Role.Unit))));
        Fill(json, "statuses", TextsOf(Role.Status).Select(t => (t, Ask("status"))));
        Fill(json, "missing", Missing());
        json["numbers"] = Numbers();
    }

    private IEnumerable<(string, string)> Flows()
    {
        var found = TextsOf(Role.Flow).Where(t => GuessWords.All.FlowsWith(t) is not null).ToList();
        if (found.Count == 0)
        {
            return [("export", nameof(Flow.Export)), ("import", nameof(Flow.Import))];
        }
        return found.SelectMany(t =>
        {
            var pair = GuessWords.All.FlowsWith(t)!.Value;
            var isExport = string.Equals(pair[0], RussianNames.Mended(t), StringComparison.OrdinalIgnoreCase);
            return new[]
            {
                (isExport ? t : Cased(pair[0], t), nameof(Flow.Export)),
                (isExport ? Cased(pair[1], t) : t, nameof(Flow.Import)),
            };
        });
    }

    // The word that the head of the file does not show is written as the one that it shows.
    private static string Cased(string word, string like) =>
        like.All(char.IsUpper) ? word.ToUpperInvariant()
        : char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) + word[1..]
        : word;

    private IEnumerable<(string, string)> Coverages() =>
        assignment.In(Role.Coverage) is { } column
            ? column.Distinct.Select(t => (t, CoverageOf(t)?.ToString() ?? Ask(Role.Coverage)))
            :
            [
                ("goods", nameof(Coverage.Goods)),
                ("services", nameof(Coverage.Services)),
                ("goods+services", nameof(Coverage.GoodsAndServices)),
                ("unstated", nameof(Coverage.Unstated)),
            ];

    private IEnumerable<(string, string)> Missing()
    {
        var figures = assignment.Figures.Concat(assignment.Across).ToList();
        var words = figures.SelectMany(c => c.Distinct.Where(RoleRules.IsMissing)).Distinct(StringComparer.Ordinal);
        var said = words.Select(w => (w, GuessWords.All.Missing[w.ToLowerInvariant()]));
        var empty = figures.Any(c => c.HasEmpty)
            ? [("", nameof(ObservationStatus.NotReported))]
            : Array.Empty<(string, string)>();
        return said.Select(s => (s.w, s.Item2 == "?" ? Ask("missing") : s.Item2)).Concat(empty);
    }

    private JsonObject Numbers() =>
        new()
        {
            ["decimal"] =
                numbers.Decimal?.ToString(CultureInfo.InvariantCulture)
                ?? Ask("decimal", ("text", numbers.Unclear ?? "")),
            ["groups"] = numbers.Groups,
        };

    private IEnumerable<string> TextsOf(string role) => assignment.In(role)?.Distinct ?? [];

    private string Ask(string what, params (string, object)[] values) =>
        OpenQuestions.Ask(say.Text($"guess.ask.{what}", values));

    private static void Fill(JsonObject json, string key, IEnumerable<KeyValuePair<string, string>> words) =>
        Fill(json, key, words.Select(w => (w.Key, w.Value)));

    private static void Fill(JsonObject json, string key, IEnumerable<(string Text, string Means)> words)
    {
        var all = new JsonObject();
        foreach (var (text, means) in words)
        {
            all[text] = means;
        }
        if (all.Count > 0)
        {
            json[key] = all;
        }
    }
}
