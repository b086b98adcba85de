using System.CommandLine;
using System.Globalization;
using Visavis.Core;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis economies</c>: who may be a reporter or partner.</summary>
internal static class EconomiesVerb
{
    public static Command Command()
    {
        var text = new Argument<string?>("text") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("economies") { text };
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, parsed.GetValue(text) ?? "")));
        return command;
    }

    private static int Run(Session session, string text)
    {
        var found = Economies.All.Where(e => Matches(e, text)).ToList();
        if (session.Json)
        {
            session.WriteJson(json =>
            {
                json.WriteStartArray();
                foreach (var economy in found)
                {
                    json.WriteStartObject();
                    json.WriteString("code", economy.Code);
                    json.WriteString("kind", economy.Kind.ToString().ToLowerInvariant());
                    json.WriteString("nameEn", economy.NameEn);
                    json.WriteString("nameRu", economy.NameRu);
                    if (economy.M49 is { } m49)
                    {
                        json.WriteNumber("m49", m49);
                    }
                    if (economy.Comtrade is { } comtrade)
                    {
                        json.WriteNumber("comtrade", comtrade);
                    }
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return ExitCode.Done;
        }
        Tables.Write(
            session,
            ["code", "kind", "m49", "comtrade", "english", "russian"],
            found.Select(e =>
                (string[])
                    [
                        e.Code,
                        session.Say[$"economy-kinds.{e.Kind.ToString().ToLowerInvariant()}"],
                        Number(e.M49),
                        Number(e.Comtrade),
                        e.NameEn,
                        e.NameRu,
                    ]
            ),
            2,
            3
        );
        return ExitCode.Done;
    }

    private static bool Matches(Economy economy, string text) =>
        economy.Code.Contains(text, StringComparison.OrdinalIgnoreCase)
        || economy.NameEn.Contains(text, StringComparison.OrdinalIgnoreCase)
        || economy.NameRu.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static string Number(int? number) => number?.ToString("000", CultureInfo.InvariantCulture) ?? "";
}
