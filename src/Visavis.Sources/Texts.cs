using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Everything this project says to a person. One method, one problem, one code.</summary>
internal static class Texts
{
    private const string RowGoesAside = "correct the row, or go on without it: it is set aside and counted";

    // The file
    public static Problem NotThere(Spot at) =>
        Of("ING001", "A file or a package folder is needed.", "there is no such file", at, "check the path");

    public static Problem IsDirectory(Spot at) =>
        Of(
            "ING002",
            "A file is needed.",
            "this is a directory without datapackage.json",
            at,
            "name the files in it, or give it a datapackage.json"
        );

    public static Problem Unreadable(Spot at, string reason) =>
        Of(
            "ING003",
            "A file must be readable.",
            reason,
            at,
            "check its permissions and the disk, then ingest it again"
        );

    public static Problem Empty(Spot at) =>
        Of("ING004", "A file must hold a header and rows.", "the file is empty", at, "fetch the file again");

    public static Problem Changed(Spot at) =>
        Of(
            "ING005",
            "A file must stand still while it is read.",
            "its size or time changed: somebody is still writing it",
            at,
            "wait until it is complete, then ingest it again"
        );

    public static Problem NotRecognised(Spot at, IEnumerable<string> header) =>
        Of(
            "ING006",
            "A file must be of a known source.",
            $"no source has this name and these columns: {Listed(header)}",
            at,
            "name the source (--source ID; visavis sources lists them), or declare it in a source.json"
        );

    public static Problem Ambiguous(Spot at, IEnumerable<string> sources) =>
        Of(
            "ING007",
            "A file must be of one known source.",
            $"it may be any of {Listed(sources)}",
            at,
            "name the source: --source ID"
        );

    public static Problem UnknownSource(Spot at, string id, IEnumerable<string> nearest) =>
        Of("ING008", "A source is named by its id.", $"unknown source: {id}", at, Did(nearest, "see visavis sources"));

    public static Problem ColumnMissing(Spot at, string header, IEnumerable<string> nearest) =>
        Of(
            "ING009",
            "Every column that the source declares must be there.",
            $"column missing: {header}",
            at,
            Did(nearest, "check that the file is of this source and edition")
        );

    public static Problem ColumnUnknown(Spot at, string header, IEnumerable<string> nearest) =>
        Of(
            "ING010",
            "Every column must be declared by its source.",
            $"unknown column: {header}",
            at,
            Did(nearest, "declare it in source.json: read it, or name it under ignore")
        );

    public static Problem ColumnTwice(Spot at, string header) =>
        Of(
            "ING011",
            "A column name stands once.",
            $"column stands twice: {header}",
            at,
            "rename one of the two in the file"
        );

    public static Problem TooMuch(Spot at, string what) =>
        Of(
            "ING012",
            "A compressed file must unpack to a reasonable size.",
            what,
            at,
            "fetch the file again from its publisher; unpack it by hand if you trust it"
        );

    public static Problem NotAWorkbook(Spot at, string reason) =>
        Of(
            "ING013",
            "An XLSX file must be a readable workbook.",
            reason,
            at,
            "open it in a spreadsheet program and save it again"
        );

    // ING014 is the example of the style guide.
    public static Problem Period(Spot at, string text) =>
        Of(
            "ING014",
            "A period is YYYY, YYYY-Qn, YYYY-MM, YYYYMM, or two of them joined by a slash.",
            $"{PeriodFault(text)}: {text}",
            at,
            RowGoesAside
        );

    public static Problem ExternalLinks(Spot at, string target) =>
        Of(
            "ING015",
            "A workbook must stand alone.",
            $"it links to another file: {target}",
            at,
            "break the link in a spreadsheet program (paste values) and save it again"
        );

    public static Problem Stopped(Spot at, Problem first) =>
        Of(
            "ING016",
            "With --strict every row must be readable.",
            $"stopped at the first row set aside ({first.Code}): {first.Found}",
            at,
            "correct the row, or leave --strict out"
        );

    public static Problem CutShort(Spot at) =>
        Of(
            "ING017",
            "A gzip file must be whole and have one member.",
            "it unpacks to another length than it says at its end",
            at,
            "fetch the file again; if it was put together from several, unpack it by hand"
        );

    public static Problem OutsidePackage(Spot at, string path) =>
        Of(
            "ING018",
            "A resource of a data package is a file in the package's folder.",
            $"datapackage.json names another place: {path}",
            at,
            "write a relative path without .., or name the file itself"
        );

    // The row
    public static Problem Economy(Spot at, string text, IEnumerable<Economy> nearest) =>
        Of(
            "ING020",
            "A reporter or partner is a code that its source declares.",
            $"unknown economy: {text}",
            at,
            Did(nearest.Select(e => $"{e.Code} ({e.NameEn})"), RowGoesAside)
        );

    public static Problem Word(Spot at, string role, string text, IEnumerable<string> known) =>
        Of(
            "ING021",
            $"The {role} must be a word that the source declares.",
            $"unknown {role}: {text}",
            at,
            $"one of {Listed(known)}; otherwise the row is set aside"
        );

    public static Problem Unit(Spot at, string text) =>
        Of("ING022", "A unit is a currency and th, mn, bn or tn.", $"unknown unit: {text}", at, RowGoesAside);

    public static Problem Expected(Spot at, string expected, string found) =>
        Of(
            "ING023",
            $"This column holds only {expected}.",
            $"another value: {found}",
            at,
            "ingest these rows under their own source; here they are set aside"
        );

    public static Problem Commodity(Spot at, string text) =>
        Of(
            "ING024",
            "A commodity is TOTAL or a code of letters and digits.",
            $"not a commodity: {text}",
            at,
            RowGoesAside
        );

    public static Problem WithoutCode(Spot at, string label, string reason) =>
        Of(
            "ING025",
            "A partner must be an economy or a group with listed members.",
            $"{label}: {reason}",
            at,
            "nothing to correct: the row is set aside and counted"
        );

    public static Problem Label(Spot at, string label) =>
        Of(
            "ING026",
            "Every label of a sheet must be declared by its source.",
            $"unknown label: {label}",
            at,
            "declare it in source.json; until then the row is set aside"
        );

    public static Problem Formula(Spot at, string formula) =>
        Of(
            "ING027",
            "A cell must hold a value.",
            $"a formula, whose stored result may be stale: ={formula}",
            at,
            "paste values in a spreadsheet program; until then the row is set aside"
        );

    // The number
    public static Problem Number(Spot at, string text) =>
        Of(
            "ING030",
            "A value is digits with the decimal mark that the source declares.",
            $"not a number: {text}",
            at,
            RowGoesAside
        );

    public static Problem AmbiguousNumber(Spot at, string text) =>
        Of(
            "ING031",
            "A value must have one reading.",
            $"marks that the source does not declare, or misplaced: {text}",
            at,
            "declare numbers.decimal and numbers.groups in source.json, or correct the row; it is set aside"
        );

    public static Problem NotFinite(Spot at, string text) =>
        Of("ING032", "A value is a finite number.", $"not a finite number: {text}", at, RowGoesAside);

    public static Problem Negative(Spot at, string text) =>
        Of("ING033", "Trade is never negative.", $"negative value: {text}", at, RowGoesAside);

    public static Problem TooLarge(Spot at, string text) =>
        Of("ING034", "A value is under 10^15 units.", $"too large: {text}", at, "check the unit; the row is set aside");

    public static Problem NoValue(Spot at) =>
        Of(
            "ING035",
            "A row without a value must say why: the source declares what empty means.",
            "the value is empty",
            at,
            RowGoesAside
        );

    // The line
    public static Problem FieldCount(Spot at, int expected, int found) =>
        Of(
            "ING040",
            $"A row has {Count(expected)} fields, as the header.",
            $"{Count(found)} fields",
            at,
            "look for a delimiter inside a field, or a missing one; the row is set aside"
        );

    public static Problem Quote(Spot at) =>
        Of("ING041", "A quoted field ends on its line.", "a quote is not closed, or text follows it", at, RowGoesAside);

    public static Problem LineTooLong(Spot at) =>
        Of(
            "ING042",
            "A line is at most 1 MiB long.",
            "the line is longer; the rest of it was not read",
            at,
            "check that the file is text with line ends; the line is set aside"
        );

    public static Problem Nul(Spot at) =>
        Of(
            "ING043",
            "A line holds text.",
            "there is a NUL byte in it",
            at,
            "the file may be UTF-16 without its mark, or damaged; the row is set aside"
        );

    public static Problem Encoding(Spot at, string encoding) =>
        Of(
            "ING044",
            $"All of the file is in one encoding, {encoding}.",
            "these bytes are in another: there are two encodings in the file, or the wrong one is declared",
            at,
            "save the file in one encoding, or declare delimited.encoding; the row is set aside"
        );

    public static Problem Indicator(Spot at, string text) =>
        Of(
            "ING050",
            "What a claim is about must be declared.",
            $"unknown indicator: {text}",
            at,
            "declare it in Claims/indicators.json; until then the row is set aside"
        );

    // Notes
    public static Note Rounded(long count) =>
        new("rounded", "values had more than three decimals of a unit: rounded half to even", count);

    public static Note MarkWins(string declared, string found) =>
        new("encoding", $"the file's byte order mark says {found}, its source {declared}: the mark was followed", 1);

    public static Note Merged(long count) =>
        new("merged", "rows are the low and the high end of one printed range: one claim", count);

    public static Note CompanionAbsent(string name) =>
        new("companion-absent", $"{name} is not beside the file: lineage is known only from the rows", 1);

    public static Note Furniture(long count) =>
        new("furniture", "lines of titles, headers and links, declared by the source: no rows", count);

    private static Problem Of(string code, string need, string found, Spot at, string way) =>
        new(code, need, found, at.ToString(), way);

    private static string Did(IEnumerable<string> nearest, string otherwise)
    {
        var list = nearest.Take(3).ToList();
        return list.Count > 0 ? $"did you mean {string.Join(" or ", list)}? Otherwise {otherwise}" : otherwise;
    }

    private static string Listed(IEnumerable<string> words)
    {
        var list = words.Take(13).ToList();
        return list.Count > 12 ? $"{string.Join(", ", list.Take(12))} …" : string.Join(", ", list);
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string PeriodFault(string text)
    {
        var month = text.Length is 6 or 7 && text[..4].All(char.IsAsciiDigit) ? text[^2..] : "";
        return
            int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is 0 or > 12
            ? $"month {Count(number)} does not exist"
            : "not a period";
    }
}
