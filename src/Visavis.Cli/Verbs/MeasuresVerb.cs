using System.CommandLine;
using System.Text.Json;
using Visavis.Analysis.Measures;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis measures</c>: what can be computed, as each measure describes itself.</summary>
internal static class MeasuresVerb
{
    public static Command Command()
    {
        var text = new Argument<string?>("text") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("measures") { text };
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, parsed.GetValue(text) ?? "")));
        return command;
    }

    private static int Run(Session session, string text)
    {
        var found = Everything().Where(e => IsNamed(e.Info, text)).ToList();
        if (session.Json)
        {
            session.WriteJson(json => Write(json, found));
        }
        else
        {
            Tables.Write(
                session,
                ["id", "name", "formula", "unit", "needs", "source"],
                found.Select(e => Row(session, e))
            );
        }
        return ExitCode.Done;
    }

    // A measure of a matrix needs one thing alone: the whole of it.
    private static IEnumerable<Entry> Everything() =>
        MeasureCatalogue
            .All.Select(m => new Entry(m.Info, m.Columns))
            .Concat(MeasureCatalogue.OfMatrices.Select(m => new Entry(m.Info, [MatrixMeasure.Matrix])))
            .OrderBy(e => e.Info.Id, StringComparer.Ordinal);

    private static bool IsNamed(MeasureInfo info, string text) =>
        new[] { info.Id, info.NameEn, info.NameRu }.Any(n => n.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static string[] Row(Session session, Entry entry) =>
        [
            entry.Info.Id,
            entry.Info.NameIn(session.Say.Language),
            entry.Info.FormulaIn(session.Say.Language),
            session.Say[$"units.{entry.Info.Unit}"],
            string.Join(", ", entry.Inputs),
            entry.Info.SourceIn(session.Say.Language),
        ];

    private static void Write(Utf8JsonWriter json, IEnumerable<Entry> entries)
    {
        json.WriteStartArray();
        foreach (var (info, inputs) in entries)
        {
            json.WriteStartObject();
            json.WriteString("id", info.Id);
            json.WriteString("name", info.NameEn);
            json.WriteString("nameRu", info.NameRu);
            json.WriteString("question", info.Question);
            json.WriteString("formula", info.Formula);
            json.WriteString("unit", info.Unit.ToString());
            json.WriteString("source", info.Source);
            json.WriteStartArray("inputs");
            foreach (var input in inputs)
            {
                json.WriteStringValue(input);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private sealed record Entry(MeasureInfo Info, IReadOnlyList<string> Inputs);
}
