using System.Text;

namespace Visavis.Reports.Tests.Tools;

/// <summary>CSV as RFC 4180 has it.</summary>
internal static class CsvReader
{
    public static List<List<string>> Records(string text)
    {
        var (records, record, field, quoted) = (
            new List<List<string>>(),
            new List<string>(),
            new StringBuilder(),
            false
        );
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                var isPair = c == '"' && i + 1 < text.Length && text[i + 1] == '"';
                quoted = c != '"' || isPair;
                field.Append(quoted ? c.ToString() : "");
                i += isPair ? 1 : 0;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\r')
            {
                record.Add(field.ToString());
                field.Clear();
            }
            else if (c == '\n')
            {
                records.Add(record);
                record = [];
            }
            else
            {
                field.Append(c);
            }
        }
        return records;
    }
}
