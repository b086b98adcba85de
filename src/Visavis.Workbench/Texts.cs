using System.Globalization;
using System.Text.Json;
using Visavis.Core;
using Visavis.Sources;

namespace Visavis.Workbench;

/// <summary>Every problem that the workbench itself reports.</summary>
public static class Texts
{
    /// <summary>What the workbench says, in every language.</summary>
    public static Phrasebook Book { get; } = Phrasebook.In(typeof(Texts).Assembly);

    public static Problem SettingsFileUnreadable(string path, Exception error) =>
        new(
            "SET001",
            "The settings of a workspace are a JSON object of strings.",
            error is JsonException ? "it cannot be read as one" : error.Message,
            error is JsonException { LineNumber: { } line }
                ? string.Create(CultureInfo.InvariantCulture, $"{path}, line {line + 1}")
                : path,
            "correct the file, or delete it to go back to the defaults"
        );

    public static Problem UnknownSetting(string path, string name, IEnumerable<string> known) =>
        new(
            "SET002",
            $"A setting is one of {string.Join(", ", known)}.",
            $"no such setting: {name}",
            path,
            Spelling.Nearest(name, known).FirstOrDefault() is { } nearest ? $"write {nearest}" : "see: visavis config"
        );

    public static Problem BadSetting(Setting setting, string needed) =>
        new(
            "SET003",
            $"{setting.Name} is {needed}.",
            $"it is {setting.Value}",
            setting.Origin switch
            {
                SettingOrigin.Flag => $"--{setting.Name}",
                SettingOrigin.Environment => setting.Variable,
                SettingOrigin.WorkspaceFile => "settings.json of the workspace",
                _ => "default",
            },
            "see: visavis config"
        );

    public static Problem UnknownEconomy(string code, string where) =>
        new(
            "PAR001",
            "An economy is an ISO 3166-1 alpha-3 code, or the code of a group.",
            $"no such code: {code}",
            where,
            Economies.Nearest(code).ToList() is { Count: > 0 } nearest
                ? "did you mean " + string.Join(" or ", nearest.Select(e => $"{e.Code} ({e.NameEn})")) + "?"
                : "see: visavis economies"
        );

    public static Problem NotAPair(string code) =>
        new(
            "PAR002",
            "A pair is two different economies.",
            $"{code} twice",
            "command line",
            "name two, as in: visavis report BLR RUS"
        );

    public static Problem UnknownMeasure(string id, IEnumerable<string> known) =>
        new(
            "PAR003",
            "A measure is named by its id.",
            $"no such measure: {id}",
            "command line",
            Spelling.Nearest(id, known).FirstOrDefault() is { } nearest
                ? $"did you mean {nearest}?"
                : "see: visavis measures"
        );

    public static Problem NotAnAddress(string text) =>
        new(
            "RCP001",
            "The address of a number is method?key=value&key=value@commit.",
            $"it cannot be read: {text}",
            "command line",
            "copy it from a report, between quotes"
        );

    public static Problem NoSuchNumber(string address, string why) =>
        new("RCP002", "An address leads to a number.", why, address, "see what there is: visavis flows A B");

    public static Problem NoEvidence(Economy a, Economy b) =>
        new(
            "REP001",
            "A report needs evidence about the pair.",
            $"nothing in the workspace is about {a.Code} and {b.Code}",
            "workspace",
            "ingest a file that has them: visavis ingest FILE"
        );

    public static Problem NoBundledData(string folder) =>
        new(
            "WSP001",
            "The bundled data packages come with the program.",
            "the folder is not there",
            folder,
            "build again with ./visavis, or name another folder: --data DIR"
        );

    public static Problem CannotWrite(string path, string why) =>
        new(
            "OUT001",
            "The report's folder can be written.",
            why,
            path,
            "free some space, or name another folder: --out DIR"
        );

    public static Problem SpanEndsBeforeItBegins(int from, int to) =>
        new(
            "PAR004",
            "A span ends in or after the year in which it begins.",
            string.Create(CultureInfo.InvariantCulture, $"from {from} to {to}"),
            "command line",
            "swap the two years"
        );

    public static Problem NotAYear(string text, string option) =>
        new("PAR005", "A year has four digits, 1900 to 2100.", $"not a year: {text}", option, "write it as 2012");

    public static Problem NotADate(string text, string option, string form) =>
        new("PAR006", $"A date is written {form}.", $"not a date: {text}", option, "write it as 2022-12-31");

    /// <summary>An edition without rows would withdraw every figure of the edition before it.</summary>
    public static Problem NothingKept(Reading reading) =>
        new(
            "WSP003",
            "An edition of a data set has at least one row that can be kept.",
            reading.Tallies is [var first, ..]
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"none of {reading.RowsIn} can: {first.Examples[0].Problem.Found}"
                )
                : "the file has a header and no rows",
            reading.Tallies is [var tally, ..] ? tally.Examples[0].Problem.Place : reading.File,
            "correct the rows, or say whose file it is: --source ID"
        );

    public static Problem ChangedWhileRead(string file) =>
        new(
            "WSP002",
            "A file stays the same while it is ingested.",
            "its bytes changed between the copy and the reading",
            file,
            "wait until it is written, then ingest it again"
        );

    public static Problem UnknownFormat(string name, IEnumerable<string> known) =>
        new(
            "OUT002",
            $"A report is written as {string.Join(", ", known)}.",
            name.Length == 0 ? "none is named" : $"no such form: {name}",
            "--format",
            Spelling.Nearest(name, known).FirstOrDefault() is { } nearest ? $"write {nearest}" : "write html,md,json"
        );
}
