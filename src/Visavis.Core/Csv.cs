using System.Text;

namespace Visavis.Core;

/// <summary>Reads our own small reference tables: comma, double quotes, a header row. Other people's files have their own reader.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Rows(string resource)
    {
        using var stream =
            typeof(Csv).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Reference table {resource} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var header = Fields(reader.ReadLine() ?? "");
        while (reader.ReadLine() is { } line)
        {
            var fields = Fields(line);
            if (fields.Count != header.Count)
            {
                throw new InvalidOperationException(
                    $"{resource}: {fields.Count} fields instead of {header.Count}: {line}"
                );
            }
            yield return header.Zip(fields).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        }
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }
        fields.Add(field.ToString());
        return fields;
    }
}
