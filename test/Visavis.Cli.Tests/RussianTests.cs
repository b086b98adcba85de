using System.Globalization;
using System.Text.RegularExpressions;

namespace Visavis.Cli.Tests;

/// <summary>The command line in Russian: help, refusals, tables; options, codes and names of files stay as they are.</summary>
[Collection(Shared.Name)]
public sealed partial class RussianTests(CommandLine line)
{
    // What a Russian sentence may hold: words to be typed as they stand, and names of standards and forms.
    private static readonly HashSet<string> MayStay = new(StringComparer.Ordinal)
    {
        "visavis",
        "Visavis",
        "measures",
        "ISO",
        "reconstruction",
        "alpha",
        "JSON",
        "html",
        "json",
        "latest",
        "export",
        "import",
        "movement",
        "year",
        "quarter",
        "month",
        "reported",
        "by",
        "turnover",
        "RUS",
        "CHN",
        "OTH",
        "all",
        "pair",
        "product",
        "period",
        "components",
        "BACI",
        "as",
        "printed",
        "HS",
        "md",
        "TXT",
        "HTML",
        "DOCX",
        "PDF",
        "text",
        "sarif",
        "Markdown",
        "xlsx",
        "csv",
        "CSV",
        "datapackage",
        "tex",
        "LaTeX",
        "bib",
        "BibTeX",
        "pdf",
        "chromium",
        "svg",
        "SVG",
        "png",
        "PNG",
        "node",
        "Vega",
        "Lite",
        "API",
        "HTTP",
        "Ctrl",
        "write",
        "Model",
        "Context",
        "Protocol",
        "Comtrade",
        "Comext",
        "SDMX",
        "WEO",
        "DataMapper",
        "TOTAL",
        "WLD",
        "VISAVIS",
        "COMTRADE",
        "KEY",
        "IMF",
        "UNCTAD",
        "SECRET",
        "fetched",
        "Economy",
        "Code",
        "Value",
        "baci",
        "growthlab",
        "parquet",
        "sdmx",
        "data",
        "sigma",
        "coefficients",
        "estimate",
        "scenarios",
        "docs",
        "how",
        "to",
        "exact",
        "conditional",
        "guide",
        "weidner",
        "zylkin",
        "SPEC",
    };

    public static TheoryData<string> Commands =>
        [
            "",
            .. App.Root().Subcommands.Select(c => c.Name),
            .. App.Root().Subcommands.SelectMany(c => c.Subcommands.Select(s => $"{c.Name} {s.Name}")),
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_every_verb_has_no_english_left(string verb)
    {
        var ran = line.Run([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", "ru"]);
        Assert.Equal((ExitCode.Done, ""), (ran.Exit, ran.Error));
        Assert.StartsWith("Описание:", ran.Out, StringComparison.Ordinal);
        Assert.Empty(LatinWords(ran.Out.Split("Примеры:")[0]).Except(MayStay));
    }

    [Theory]
    [InlineData("reprot BLR RUS", ExitCode.BadUsage, "USE001", "может быть, report?")]
    [InlineData("store", ExitCode.BadUsage, "USE001", "не указана команда")]
    [InlineData("flows BLR", ExitCode.BadUsage, "USE001", "команде flows не хватает аргумента")]
    [InlineData("export --as baci", ExitCode.BadUsage, "USE001", "нет обязательного параметра --source")]
    [InlineData("flows BLR RUS --to 1 --to 2", ExitCode.BadUsage, "USE001", "одно значение, а дано 2")]
    [InlineData("config --threads 0", ExitCode.BadUsage, "SET003", "целое число от 1 до 256")]
    [InlineData("flows BRL RUS", ExitCode.BadInput, "PAR001", "BLR (Беларусь)")]
    [InlineData("flows BLR RUS --as-of 31.12.2022", ExitCode.BadInput, "PAR006", "ГГГГ-ММ-ДД")]
    [InlineData("ingest nowhere.csv", ExitCode.BadInput, "ING001", "такого файла нет")]
    [InlineData("receipt turnover?partner=BLR&reporter=RUS@9999", ExitCode.BadInput, "LED006", "коммита 9999 нет")]
    public void A_refusal_is_told_in_russian_with_the_same_code_and_exit(
        string words,
        int exit,
        string code,
        string said
    )
    {
        var ran = line.Run([.. words.Split(' '), "--lang", "ru"]);
        Assert.Equal(exit, ran.Exit);
        Assert.Matches(Lines(code), ran.Error);
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_without_its_value_is_told_in_russian()
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(ExitCode.BadUsage, App.Run(["config", "--lang", "ru", "--threads"], TextWriter.Null, error));
        Assert.Contains("у параметра --threads нет значения", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_set_aside_is_told_in_russian()
    {
        var file = Path.Combine(line.Scratch, "wits_bilateral.csv");
        File.WriteAllText(file, "year,reporter,partner,flow,value_kusd\n2016,BLR,RUS,X,10948034.3\n2016,BRL,RUS,Z,1\n");
        var ran = CommandLine.RunIn(line.NewFolder(), "ingest", file, "--lang", "ru");
        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Contains("строк 2, принято 1, объединено 0, отложено 1", ran.Out, StringComparison.Ordinal);
        Assert.Matches(Lines("ING020"), ran.Out);
        Assert.Contains("wits_bilateral.csv, строка 3, столбец reporter", ran.Out, StringComparison.Ordinal);
        Assert.Contains("чтение: wits_bilateral.csv", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_in_json_keeps_its_keys_and_its_code()
    {
        var problem = line.Run("report", "TUV", "NRU", "--json", "--lang", "ru").Json.GetProperty("problem");
        Assert.Equal("REP001", problem.GetProperty("code").GetString());
        Assert.Equal("рабочее пространство", problem.GetProperty("where").GetString());
    }

    [Fact]
    public void The_headings_of_every_table_are_russian() =>
        Assert.All(
            new[] { "config", "economies", "measures", "sources", "flows BLR RUS", "measure turnover --pair RUS,BLR" },
            words =>
            {
                var heading = line.Run([.. words.Split(' '), "--lang", "ru"]).Out.Split('\n')[0];
                Assert.Empty(LatinWords(heading).Except(["Comtrade"]));
            }
        );

    [Fact]
    public void The_settings_of_a_workspace_decide_the_language_of_help_and_refusals()
    {
        var folder = line.NewFolder();
        File.WriteAllText(Path.Combine(folder, "settings.json"), """{ "lang": "ru" }""");
        Assert.Contains("Описание:", CommandLine.RunIn(folder, "--help").Out, StringComparison.Ordinal);
        Assert.Contains("Что делать", CommandLine.RunIn(folder, "reprot").Error, StringComparison.Ordinal);
        Assert.Contains(
            "Description:",
            CommandLine.RunIn(folder, "--help", "--lang", "en").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_language_that_is_not_known_is_bad_usage_with_the_two_that_are()
    {
        var ran = line.Run("config", "--lang", "de");
        Assert.Equal(ExitCode.BadUsage, ran.Exit);
        Assert.Contains("lang is en or ru", ran.Error, StringComparison.Ordinal);
    }

    private static Regex Lines(string code) =>
        new(
            $@"^{code}  \S.*\.\r?\n        Проблема    \S.*\r?\n        Где         \S.*\r?\n        Что делать  \S",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );

    /// <summary>Words of three Latin letters or more that are neither an option nor a verb.</summary>
    private static IEnumerable<string> LatinWords(string text) =>
        LatinWord()
            .Matches(Option().Replace(text, ""))
            .Select(m => m.Value)
            .Except(App.Root().Subcommands.Select(c => c.Name))
            .Except(App.Root().Subcommands.SelectMany(c => c.Subcommands.Select(s => s.Name)));

    [GeneratedRegex("[A-Za-z]{3,}", RegexOptions.None, 1000)]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"--[a-z-]+", RegexOptions.None, 1000)]
    private static partial Regex Option();
}
