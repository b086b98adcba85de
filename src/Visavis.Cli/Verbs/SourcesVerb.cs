using System.CommandLine;
using System.Globalization;
using Visavis.Sources;
using Visavis.Store.Commits;
using Visavis.Workbench;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis sources</c>: what can be read, and what the workspace holds of it.</summary>
internal static class SourcesVerb
{
    public static Command Command()
    {
        var command = new Command("sources");
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        var workspace = Workspaces.OpenReady(session);
        var vintages = workspace.Vintages(TimeTravel.Latest).ToLookup(v => v.Vintage.Source, StringComparer.Ordinal);
        if (session.Json)
        {
            WriteJson(session, vintages);
            return ExitCode.Done;
        }
        Tables.Write(
            session,
            ["id", "publisher", "vintage", "terms", "verified", "kept", "set-aside"],
            Door.Catalogue.Select(m =>
                (string[])
                    [
                        m.Id,
                        m.Publisher,
                        m.Vintage,
                        m.Licence,
                        m.Verified,
                        vintages[m.Id].Sum(v => v.Kept).ToString(CultureInfo.InvariantCulture),
                        vintages[m.Id].Sum(v => v.SetAside).ToString(CultureInfo.InvariantCulture),
                    ]
            ),
            5,
            6
        );
        return ExitCode.Done;
    }

    private static void WriteJson(Session session, ILookup<string, StoredVintage> vintages) =>
        session.WriteJson(json =>
        {
            json.WriteStartArray();
            foreach (var manifest in Door.Catalogue)
            {
                json.WriteStartObject();
                json.WriteString("id", manifest.Id);
                json.WriteString("publisher", manifest.Publisher);
                json.WriteString("title", manifest.Title);
                json.WriteString("licence", manifest.Licence);
                json.WriteString("cite", manifest.Cite);
                json.WriteString("verified", manifest.Verified);
                json.WriteStartArray("vintages");
                foreach (var vintage in vintages[manifest.Id])
                {
                    json.WriteStartObject();
                    json.WriteString("dataset", vintage.Vintage.Dataset);
                    json.WriteString(
                        "published",
                        vintage.Vintage.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    );
                    json.WriteString("file", vintage.File);
                    json.WriteString("sha256", vintage.Vintage.Sha256);
                    json.WriteNumber("kept", vintage.Kept);
                    json.WriteNumber("setAside", vintage.SetAside);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
}
