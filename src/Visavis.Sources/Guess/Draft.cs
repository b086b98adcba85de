using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Writes the manifest that the facts propose; what they do not show is a question.</summary>
internal sealed class Draft(string file, TextTable table, Assignment assignment, NumberFacts numbers, Speech say)
{
    /// <summary>Whether the rows are trade; otherwise they are series such as GDP or distances.</summary>
    private bool IsTrade =>
        !assignment.AreIndicators
        && new[] { Role.Partner, Role.Flow, Role.Commodity }.Any(r => assignment.In(r) is not null);

    public JsonObject Write()
    {
        var json = About();
        json["kind"] = IsTrade ? nameof(SourceKind.Observations) : nameof(SourceKind.Series);
        json["delimited"] = Delimited();
        json["columns"] = Columns();
        AddFigures(json);
        json["constants"] = Constants();
        json["ignore"] = new JsonArray([.. Ignored().Select(h => (JsonNode)h)]);
        new DraftWords(assignment, numbers, say).AddTo(json, IsTrade);
        return json;
    }

    private JsonObject About()
    {
        var name = Path.GetFileName(file);
        var stem = Regex.Replace(
            name.Split('.')[0].ToLowerInvariant(),
            "[^a-z0-9]+",
            "-",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
        );
        var id = $"my-{stem.Trim('-')}";
        return new()
        {
            ["id"] = id,
            ["publisher"] = Ask("publisher"),
            ["title"] = Ask("title"),
            ["vintage"] = Ask("vintage"),
            ["published"] = Ask("published"),
            ["licence"] = Ask("licence"),
            ["cite"] = Ask("cite"),
            ["verified"] = name,
            ["files"] = new JsonObject { [name] = id },
        };
    }

    private JsonObject Delimited()
    {
        var layout = new JsonObject { ["delimiter"] = table.Layout.Delimiter, ["encoding"] = table.Layout.Encoding };
        Add(layout, "skip", table.Layout.Skip > 0 ? table.Layout.Skip : null);
        Add(layout, "comment", table.Layout.Comment.Length > 0 ? table.Layout.Comment : null);
        return layout;
    }

    private JsonObject Columns() =>
        new(
            assignment
                .Columns.Select(c => (c.Header, assignment.Of(c)?.Role))
                .Where(c => c.Role is not null && (c.Role != Role.Value || IsSingle))
                .Select(c => KeyValuePair.Create(c.Role!, (JsonNode?)c.Header))
        );

    private bool IsSingle => assignment.Figures.Length == 1;

    private void AddFigures(JsonObject json)
    {
        if (assignment.Figures.Length > 1)
        {
            json["figures"] = new JsonArray([.. assignment.Figures.Select(Figure)]);
        }
        if (assignment.Across.Length > 0)
        {
            json["across"] = new JsonObject { ["headers"] = Headers(), ["role"] = Role.Period };
        }
    }

    private JsonNode Figure(ColumnFacts column)
    {
        var set = new JsonObject { ["unit"] = UnitOf(column) };
        if (!IsTrade)
        {
            set["indicator"] = IndicatorOf(column);
        }
        else if (column.Speaks(GuessWords.All.Headers["mass"]) > 0)
        {
            set["variable"] = nameof(Variable.NetWeight);
            set["valuation"] = nameof(Valuation.Unstated);
        }
        return new JsonObject
        {
            ["column"] = column.Header,
            ["set"] = set,
            ["optional"] = column.HasEmpty,
        };
    }

    private string Headers() =>
        assignment.Across.All(c => c.Header.Length == 4 && c.Header.All(char.IsAsciiDigit))
            ? "[0-9]{4}"
            : string.Join('|', assignment.Across.Select(c => Regex.Escape(c.Header)));

    private JsonObject Constants()
    {
        var constants = new JsonObject();
        foreach (var role in Needed().Where(r => assignment.In(r) is null))
        {
            constants[role] = ConstantOf(role);
        }
        return constants;
    }

    private IEnumerable<string> Needed() =>
        new[]
        {
            (Role.Reporter, true),
            (Role.Partner, IsTrade),
            (Role.Flow, IsTrade),
            (Role.Commodity, IsTrade),
            (Role.Coverage, IsTrade),
            (Role.Period, assignment.Across.Length == 0),
            (Role.Unit, assignment.Figures.Length <= 1),
            (Role.Indicator, !IsTrade && assignment.Figures.Length <= 1),
        }
            .Where(r => r.Item2)
            .Select(r => r.Item1);

    private string ConstantOf(string role) =>
        role switch
        {
            Role.Commodity => "TOTAL",
            Role.Flow when IsExporters => "export",
            Role.Unit => assignment.Figures is [var one] ? UnitOf(one) : UnitOf(null),
            Role.Indicator when assignment.Figures is [var one] => IndicatorOf(one),
            _ => Ask(role),
        };

    private bool IsExporters =>
        assignment.In(Role.Reporter) is { } reporter && reporter.Speaks(GuessWords.All.Exporters) > 0;

    private string UnitOf(ColumnFacts? column) =>
        (column is null ? null : UnitWords.Find(column.Words))
        ?? table.Titles.Select(t => UnitWords.Money(GuessWords.Cut(t))).FirstOrDefault(u => u is not null)
        ?? Ask(Role.Unit);

    // "gdp_usd" is gdp: its unit is said apart.
    private string IndicatorOf(ColumnFacts column)
    {
        var words = column
            .Words.Where(w => UnitWords.Money([w]) is null && !GuessWords.All.Scales.ContainsKey(w))
            .ToList();
        return words.Count == 0 || (words.Count == 1 && GuessWords.All.Headers[Role.Value].Contains(words[0]))
            ? Ask(Role.Indicator)
            : string.Join('-', words);
    }

    private IEnumerable<string> Ignored() =>
        assignment.Columns.Where(c => assignment.Of(c) is null && !assignment.Across.Contains(c)).Select(c => c.Header);

    private string Ask(string what) => OpenQuestions.Ask(say[$"guess.ask.{what}"]);

    private static void Add(JsonObject json, string key, JsonNode? value)
    {
        if (value is not null)
        {
            json[key] = value;
        }
    }
}
