using System.CommandLine;
using Visavis.Workbench;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis config</c>: every setting, its value, and where it comes from.</summary>
internal static class ConfigVerb
{
    public static Command Command()
    {
        var command = new Command("config");
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        if (session.Json)
        {
            session.WriteJson(json =>
            {
                json.WriteStartArray();
                foreach (var setting in session.Settings.All)
                {
                    json.WriteStartObject();
                    json.WriteString("name", setting.Name);
                    json.WriteString("value", setting.Value);
                    json.WriteString("origin", Origin(setting.Origin));
                    json.WriteString("variable", setting.Variable);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return ExitCode.Done;
        }
        Tables.Write(
            session,
            ["setting", "value", "from", "variable", "meaning"],
            session.Settings.All.Select(s =>
                (string[])
                    [
                        s.Name,
                        s.Value,
                        session.Say[$"origins.{Origin(s.Origin)}"],
                        s.Variable,
                        s.Meaning(session.Say.Language),
                    ]
            )
        );
        return ExitCode.Done;
    }

    private static string Origin(SettingOrigin origin) =>
        origin switch
        {
            SettingOrigin.Flag => "flag",
            SettingOrigin.Environment => "environment",
            SettingOrigin.WorkspaceFile => "workspace file",
            _ => "default",
        };
}
