using System.Text;
using ExcelDataReader;

namespace Visavis.Sources;

/// <summary>Reads old binary workbooks (BIFF 2 to 8), sheet after sheet in their order.</summary>
internal static class XlsBook
{
    private const int MostLines = 2_000_000;

    /// <summary>Of a file that does not say in which code page its texts are: tables of this trade are in Russian.</summary>
    private const int UnstatedCodePage = 1251;

    private static ReadOnlySpan<byte> Mark => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether bytes begin as such a workbook does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark);

    /// <summary>The sheets; each is read before the next is asked for.</summary>
    /// <exception cref="ExcelDataReader.Exceptions.ExcelReaderException">It is no workbook, or locked by a password.</exception>
    /// <exception cref="TooMuchException">It has more than two million rows.</exception>
    public static IEnumerable<BookSheet> Sheets(Stream bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var options = new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(UnstatedCodePage) };
        using var reader = ExcelReaderFactory.CreateBinaryReader(bytes, options);
        var lines = 0;
        do
        {
            yield return new XlsSheet(reader, () => Count(ref lines));
        } while (reader.NextResult());
    }

    private static void Count(ref int lines)
    {
        if (++lines > MostLines)
        {
            throw new TooMuchException("ING012.cells", ("most", MostLines));
        }
    }
}
