using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What a source's rows become.</summary>
public enum SourceKind
{
    Observations,
    Series,
    Claims,
}

/// <summary>How a source's files are laid out.</summary>
public enum FileFormat
{
    Delimited,
    Xlsx,
    Json,

    /// <summary>Tables of a page, whatever the file's name ends with.</summary>
    Html,
    SdmxMl,
    SdmxJson,
    JsonStat,
}

/// <summary>A publisher's files, declared: who, on what terms, what each column and code means. Nothing of it is guessed from the data.</summary>
public sealed record Manifest
{
    /// <summary>Short id, lower case with dashes; a later edition is another id.</summary>
    public required string Id { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    /// <summary>What reports call it; its id where it has no short name.</summary>
    public ShortTitle? Short { get; init; }

    /// <summary>The edition, as the publisher names it.</summary>
    public required string Vintage { get; init; }

    /// <summary>YYYY, YYYY-MM or YYYY-MM-DD, as precisely as the source says.</summary>
    public required string Published { get; init; }

    /// <summary>A regular expression with groups <c>year</c>, <c>month</c> and <c>day</c> that finds the day of publication in a file's name or in its first bytes; then <see cref="Published"/> holds only where it finds nothing.</summary>
    public string Dated { get; init; } = "";

    public required string Licence { get; init; }

    public required string Cite { get; init; }

    /// <summary>On which real file this manifest was tried; or that only the documentation was at hand.</summary>
    public required string Verified { get; init; }

    /// <summary>File name, * allowed, and the data set that it is an edition of: a later edition of one data set replaces the earlier.</summary>
    public required ImmutableSortedDictionary<string, string> Files { get; init; }

    public required SourceKind Kind { get; init; }

    public FileFormat Format { get; init; }

    public DelimitedLayout Delimited { get; init; } = new();

    public XlsxLayout? Xlsx { get; init; }

    public JsonLayout Json { get; init; } = new();

    /// <summary>What the file's name says: a regular expression that all of it matches, with groups that bear the name of a role, <c>vintage</c> or <c>published</c>. Where a column says it too the column holds, and a difference is noted. Data sets may name groups, and the file itself, in braces.</summary>
    public string FileName { get; init; } = "";

    /// <summary>How many records the publisher gives at most: a file that holds exactly so many may be cut off.</summary>
    public ImmutableArray<long> Limits { get; init; } = [];

    /// <summary>Of a page, and of a workbook whose labels are not down one column.</summary>
    public GridLayout? Grid { get; init; }

    /// <summary>Role and header: see <see cref="Role"/>.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; init; } = Empty<string>();

    /// <summary>Role and the headers that say it together; their texts are joined by " | ".</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Joined { get; init; } =
        Empty<ImmutableArray<string>>();

    /// <summary>Columns that hold a figure each, where a row has several; then no column is the value's.</summary>
    public ImmutableArray<FigureColumn> Figures { get; init; } = [];

    /// <summary>Figures that stand side by side, a column for each year or product; their headers say which.</summary>
    public AcrossLayout? Across { get; init; }

    /// <summary>Header and the only value that may stand below it; a row with another is a row of something else.</summary>
    public ImmutableSortedDictionary<string, string> Expect { get; init; } = Empty<string>();

    /// <summary>Headers of declared columns without which a file is the source's all the same; what an absent one would say is unsaid.</summary>
    public ImmutableArray<string> Optional { get; init; } = [];

    /// <summary>Headers that are known and not read.</summary>
    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>Role and value, where no column says it.</summary>
    public ImmutableSortedDictionary<string, string> Constants { get; init; } = Empty<string>();

    /// <summary>Role and name of files beside this one that say more about its rows: who is quoted, what repeats what.</summary>
    public ImmutableSortedDictionary<string, string> Companions { get; init; } = Empty<string>();

    /// <summary>Code scheme of reporters and partners: iso3, iso3-lower, iso2, m49, comtrade, wits, cepii, worldbank, imf, eurostat, names-en, names-ru.</summary>
    public string Economies { get; init; } = "iso3";

    /// <summary>Labels of the source that are in no scheme, and the codes they stand for; nothing where they stand for nobody.</summary>
    public ImmutableSortedDictionary<string, string> Names { get; init; } = Empty<string>();

    public ImmutableSortedDictionary<string, Flow> Flows { get; init; } = Empty<Flow>();

    public ImmutableSortedDictionary<string, Coverage> Coverages { get; init; } = Empty<Coverage>();

    /// <summary>Names of series as the source writes them, and their ids here: NY.GDP.MKTP.CD is gdp.</summary>
    public ImmutableSortedDictionary<string, string> Indicators { get; init; } = Empty<string>();

    /// <summary>Flags of the source and what they say of the value beside them.</summary>
    public ImmutableSortedDictionary<string, ObservationStatus> Statuses { get; init; } = Empty<ObservationStatus>();

    /// <summary>Names of commodity lists as the source writes them, and the editions that they are: H5 is HS2017.</summary>
    public ImmutableSortedDictionary<string, string> Nomenclatures { get; init; } = Empty<string>();

    /// <summary>Units as the source writes them, and what they are here: "USD mn", KGM for kilograms and the other codes of UN/ECE Recommendation 20.</summary>
    public ImmutableSortedDictionary<string, string> Units { get; init; } = Empty<string>();

    /// <summary>Words for powers of ten in a column of their own: Billions is 9. Digits mean themselves.</summary>
    public ImmutableSortedDictionary<string, int> Scales { get; init; } = Empty<int>();

    /// <summary>What the source writes where there is no number.</summary>
    public ImmutableSortedDictionary<string, ObservationStatus> Missing { get; init; } = Empty<ObservationStatus>();

    public NumberStyle Numbers { get; init; } = new();

    public ImmutableSortedDictionary<Flow, Valuation> Valuation { get; init; } =
        ImmutableSortedDictionary<Flow, Valuation>.Empty;

    public ImmutableSortedDictionary<Flow, PartnerBasis> Basis { get; init; } =
        ImmutableSortedDictionary<Flow, PartnerBasis>.Empty;

    /// <summary>What a note changes in the key of its row.</summary>
    public ImmutableSortedDictionary<string, NoteRule> Notes { get; init; } = Empty<NoteRule>();

    public Collection Collection { get; init; }

    public TradeSystem TradeSystem { get; init; }

    public Variable Variable { get; init; }

    public string Territory { get; init; } = "";

    /// <summary>Edition of the commodity codes where the source states it; then codes are read without their prefix.</summary>
    public string Nomenclature { get; init; } = "";

    /// <summary>Digits of every commodity code: zeros in front that a number has lost are put back; 0 leaves codes as they are.</summary>
    public int CommodityDigits { get; init; }

    public ImmutableArray<Quirk> Quirks { get; init; } = [];

    /// <summary>Twelve hexadecimal digits of the declaration's hash: a file is read again when they change.</summary>
    [JsonIgnore]
    public string Fingerprint { get; init; } = "";

    /// <summary>The source as the vocabulary knows it.</summary>
    public Source Source =>
        (Short ?? new()).Name(
            new(Id, Publisher, Title, Vintage, Licence, Cite) { Year = ShortTitle.YearOf(Published) }
        );

    private static ImmutableSortedDictionary<string, T> Empty<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}

/// <summary>A column that holds one of several figures of a row.</summary>
public sealed record FigureColumn
{
    /// <summary>Its header.</summary>
    public required string Column { get; init; }

    /// <summary>Role and text of what is so for this figure: its unit, variable, valuation, indicator.</summary>
    public ImmutableSortedDictionary<string, string> Set { get; init; } = Nothing;

    /// <summary>Role and header of what another column says of this figure alone: its flag, its unit.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; init; } = Nothing;

    internal static ImmutableSortedDictionary<string, string> Nothing { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether an empty cell is no figure at all.</summary>
    public bool Optional { get; init; }

    /// <summary>Texts that are no figure either: the nought of a source that knows no empty cell.</summary>
    public ImmutableArray<string> Blank { get; init; } = [];

    /// <summary>Headers of the figures beside any of which this one only repeats what is said.</summary>
    public ImmutableArray<string> Unless { get; init; } = [];

    /// <summary>Header and the texts below it of the rows that have this figure; every row where it is empty.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Only { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);
}

/// <summary>A figure in each column whose header fits; an empty cell is no figure.</summary>
public sealed record AcrossLayout
{
    /// <summary>A regular expression that the whole header matches; its group <c>text</c>, or all of it, is the role's text; groups named as roles say those.</summary>
    public required string Headers { get; init; }

    /// <summary>What the header says.</summary>
    public required string Role { get; init; }
}

/// <summary>How lines become fields.</summary>
public sealed record DelimitedLayout
{
    /// <summary>One ASCII character.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>utf-8, utf-16le, utf-16be or windows-1251; a byte order mark in the file wins.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Lines before the header.</summary>
    public int Skip { get; init; }

    /// <summary>What stands between a code and its label, in headers and in the cells below them (SDMX-CSV with both: "BY: Belarus"); empty where cells hold no labels.</summary>
    public string Labels { get; init; } = "";

    /// <summary>Lines that start so are no rows; empty for none.</summary>
    public string Comment { get; init; } = "";
}

/// <summary>Where the records of a JSON text are, and what stands beside them. Paths are names and numbers joined by dots.</summary>
public sealed record JsonLayout
{
    /// <summary>Path of the array of records; empty where the text is that array. A number is an item of an array, from 0. * stands for any name: the first is the records' field *, the second **, and so on; where the last part is *, a value that stands there is a record with the field =.</summary>
    public string Records { get; init; } = "";

    /// <summary>Path of the number of records that the text should hold, or all its pages together; empty where it does not say.</summary>
    public string Count { get; init; } = "";

    /// <summary>Path of the page's number, from 1; empty where a text is always whole.</summary>
    public string Page { get; init; } = "";

    /// <summary>Path of the number of records on a full page.</summary>
    public string PageSize { get; init; } = "";

    /// <summary>Path of what is said where the text is no answer but an error; empty where errors look otherwise.</summary>
    public string Error { get; init; } = "";
}

/// <summary>How numbers are written.</summary>
public sealed record NumberStyle
{
    /// <summary>Point or comma.</summary>
    public string Decimal { get; init; } = ".";

    /// <summary>Marks between groups of three digits; a space stands for every kind of space.</summary>
    public string Groups { get; init; } = "";

    /// <summary>Whether a number may be written with a power of ten: 6e+05 for 600000, as programs do that print the shortest form; nothing is rounded by it.</summary>
    public bool Powers { get; init; }
}

/// <summary>What a note means for the key.</summary>
public sealed record NoteRule
{
    public PartnerBasis? Basis { get; init; }

    /// <summary>The figure covers only so many months from the first of the period.</summary>
    public int? Months { get; init; }
}

/// <summary>Something odd about a source that a reader must know; the sample line that tests it bears its number.</summary>
/// <param name="Id">From 1.</param>
/// <param name="Kind">What it concerns: periods, units, names …</param>
/// <param name="Cause">What is odd.</param>
/// <param name="CauseRu">The same in Russian.</param>
public sealed record Quirk(int Id, string Kind, string Cause, string CauseRu)
{
    /// <summary>What it is, in a language.</summary>
    public string CauseIn(Language language) => language == Language.Ru ? CauseRu : Cause;
}

/// <summary>A table with a header somewhere below its titles: on a page, or on a sheet.</summary>
public sealed record GridLayout
{
    /// <summary>What stands in one cell of the header's first row, and in no title.</summary>
    public required string Header { get; init; }

    /// <summary>Rows of the header; their texts are joined by a blank, column by column.</summary>
    public int HeaderRows { get; init; } = 1;

    /// <summary>Name and regular expression: what its group <c>text</c> finds in a title stands in a column of this name, in every row.</summary>
    public ImmutableSortedDictionary<string, string> Titles { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How rows begin that are none: notes, "of which".</summary>
    public ImmutableArray<string> Furniture { get; init; } = [];

    /// <summary>Sheets that hold no data.</summary>
    public ImmutableArray<string> OtherSheets { get; init; } = [];

    /// <summary>Whether the cached result of a formula is taken for a value.</summary>
    public bool TrustFormulas { get; init; }
}

/// <summary>A workbook with one sheet a period and labels down one column.</summary>
public sealed record XlsxLayout
{
    /// <summary>Column letter of the labels.</summary>
    public required string Label { get; init; }

    /// <summary>Column letter of the values.</summary>
    public required string Value { get; init; }

    /// <summary>Label that opens a block, and the flow of all rows below it. Its own row is the total.</summary>
    public required ImmutableSortedDictionary<string, string> Sections { get; init; }

    /// <summary>Labels that are no rows.</summary>
    public ImmutableArray<string> Furniture { get; init; } = [];

    /// <summary>Sheets that hold no data.</summary>
    public ImmutableArray<string> OtherSheets { get; init; } = [];

    /// <summary>Labels that no code stands for, and why their rows are set aside.</summary>
    public ImmutableSortedDictionary<string, string> WithoutCode { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the cached result of a formula is taken for a value.</summary>
    public bool TrustFormulas { get; init; }
}
