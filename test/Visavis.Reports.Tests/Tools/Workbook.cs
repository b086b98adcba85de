using System.Text;
using ExcelDataReader;

namespace Visavis.Reports.Tests.Tools;

/// <summary>A workbook as another library reads it: sheets by name, rows of values.</summary>
internal sealed class Workbook
{
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public Workbook(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        do
        {
            Names.Add(reader.Name);
            Sheets.Add(reader.Name, [.. Rows(reader)]);
        } while (reader.NextResult());
    }

    /// <summary>In order.</summary>
    public List<string> Names { get; } = [];

    public Dictionary<string, List<object?[]>> Sheets { get; } = new(StringComparer.Ordinal);

    /// <summary>The texts of all cells.</summary>
    public IEnumerable<string> Texts => Sheets.Values.SelectMany(r => r).SelectMany(r => r).OfType<string>();

    private static IEnumerable<object?[]> Rows(IExcelDataReader reader)
    {
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)];
        }
    }
}
