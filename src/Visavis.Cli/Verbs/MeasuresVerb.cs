using System.CommandLine;
using Visavis.Analysis.Measures;
using Visavis.Core;

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
        var found = MeasureCatalogue
            .All.Where(m =>
                m.Info.Id.Contains(text, StringComparison.OrdinalIgnoreCase)
                || m.Info.NameEn.Contains(text, StringComparison.OrdinalIgnoreCase)
                || m.Info.NameRu.Contains(text, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        if (session.Json)
        {
            session.WriteJson(json =>
            {
                json.WriteStartArray();
                foreach (var (info, columns) in found.Select(m => (m.Info, m.Columns)))
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
                    foreach (var column in columns)
                    {
                        json.WriteStringValue(column);
                    }
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return ExitCode.Done;
        }
        var isRussian = session.Say.Language == Language.Ru;
        Tables.Write(
            session,
            ["id", "name", "formula", "unit", "needs", "source"],
            found.Select(m =>
                (string[])
                    [
                        m.Info.Id,
                        isRussian ? m.Info.NameRu : m.Info.NameEn,
                        m.Info.Formula,
                        session.Say[$"units.{m.Info.Unit}"],
                        string.Join(", ", m.Columns),
                        m.Info.Source,
                    ]
            )
        );
        return ExitCode.Done;
    }
}
