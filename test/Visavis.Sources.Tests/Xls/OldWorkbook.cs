using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Visavis.Sources.Tests.Xls;

/// <summary>Writes the least that is an old workbook of Excel 5 (BIFF 5, texts in Windows-1251) inside its container.</summary>
internal static class OldWorkbook
{
    private const int Sector = 512;
    private const int End = -2;
    private const int Fat = -3;
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>A workbook of one sheet. A text is a label, a number a number.</summary>
    public static byte[] Of(string sheet, params object[][] rows)
    {
        byte[] name = [.. Cyrillic.GetBytes(sheet)];
        byte[] head = [.. Bof(5), .. Record(0x42, Short(1251))];
        var bound = 4 + 4 + 2 + 1 + name.Length;
        var at = head.Length + bound + 4;
        byte[] globals =
        [
            .. head,
            .. Record(0x85, [.. Int(at), 0, 0, (byte)name.Length, .. name]),
            .. Record(0x0A, []),
        ];
        var cells = rows.SelectMany((row, line) => row.SelectMany((cell, column) => Cell(line, column, cell)));
        return Contained([.. globals, .. Bof(0x10), .. Dimensions(rows), .. cells, .. Record(0x0A, [])]);
    }

    private static byte[] Bof(int type) =>
        Record(0x809, [.. Short(0x500), .. Short(type), .. Short(0), .. Short(1996)]);

    private static byte[] Dimensions(object[][] rows) =>
        Record(0x200, [.. Short(0), .. Short(rows.Length), .. Short(0), .. Short(rows.Max(r => r.Length)), 0, 0]);

    private static byte[] Cell(int line, int column, object cell)
    {
        byte[] place = [.. Short(line), .. Short(column), .. Short(0)];
        return cell is string text
            ? Record(0x204, [.. place, .. Short(text.Length), .. Cyrillic.GetBytes(text)])
            : Record(0x203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(cell, CultureInfo.InvariantCulture))]);
    }

    private static byte[] Record(int id, byte[] content) => [.. Short(id), .. Short(content.Length), .. content];

    /// <summary>The stream named Book in a compound file: header, one sector of its table, one of the directory, the stream.</summary>
    private static byte[] Contained(byte[] book)
    {
        // Streams under 4 096 bytes would lie elsewhere.
        var sectors = Math.Max(8, (book.Length + Sector - 1) / Sector);
        var table = Enumerable.Range(0, Sector / 4).Select(i => Next(i, sectors)).SelectMany(Int);
        byte[] directory = [.. Entry("Root Entry", 5, 1, End, 0), .. Entry("Book", 2, -1, 2, sectors * Sector)];
        return [.. Header(), .. table, .. Padded(directory, Sector), .. Padded(book, sectors * Sector)];
    }

    private static int Next(int sector, int sectors) =>
        sector == 0 ? Fat
        : sector == 1 || sector == sectors + 1 ? End
        : sector <= sectors ? sector + 1
        : -1;

    private static byte[] Header() =>
        [
            .. (byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            .. new byte[16],
            .. new[] { 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0 }.SelectMany(n => Short(n)),
            .. new[] { 0, 1, 1, 0, 4096, End, 0, End, 0, 0 }.SelectMany(Int),
            .. Enumerable.Repeat((byte)0xFF, Sector - 80),
        ];

    private static byte[] Entry(string name, byte type, int child, int start, int size) =>
        [
            .. Padded(Encoding.Unicode.GetBytes(name), 64),
            .. Short((name.Length + 1) * 2),
            type,
            1,
            .. new[] { -1, -1, child }.SelectMany(Int),
            .. new byte[36],
            .. Int(start),
            .. Int(size),
            .. Int(0),
        ];

    private static byte[] Padded(byte[] bytes, int length) => [.. bytes, .. new byte[length - bytes.Length]];

    private static byte[] Short(int number)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)number);
        return bytes;
    }

    private static byte[] Int(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
