using System.Diagnostics;
using Visavis.Core;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;
using Visavis.Reports.Tex;

namespace Visavis.Reports.Tests;

public sealed class TexTests
{
    private static readonly string Small = TexRenderer.Render(SmallReport.Report);

    private static readonly Report[] All =
    [
        SmallReport.Report,
        LargeReport.Report,
        Made.Report(),
        Long(),
        .. HostileReport.Texts.Select(HostileReport.Of),
    ];

    public static TheoryData<int> Reports => [.. Enumerable.Range(0, All.Length)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Braces_and_environments_are_balanced(int report)
    {
        Assert.Empty(TexReader.Faults(TexRenderer.Render(All[report])));
        Assert.Empty(TexReader.Faults(BibRenderer.Render(All[report])));
    }

    [Theory]
    [InlineData(@"\begin{table}\begin{tabular}\end{table}\end{tabular}")]
    [InlineData("{{}")]
    [InlineData("{}}")]
    public void The_reader_finds_what_is_not_balanced(string tex) => Assert.NotEmpty(TexReader.Faults(tex));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_row_has_as_many_cells_as_the_table_has_columns(int report)
    {
        var expected = ReportWalk
            .Blocks(All[report])
            .OfType<Table>()
            .SelectMany(t => t.Rows, (t, _) => t.Columns.Length);
        Assert.Equal(expected, TexReader.CellsOfRows(TexRenderer.Render(All[report])));
    }

    [Theory]
    [InlineData(@"50% of $1 & #2_a", @"50\% of \$1 \& \#2\_a")]
    [InlineData(@"\input{x}", @"\textbackslash{}input\textbraceleft{}x\textbraceright{}")]
    [InlineData("a ~ ^ b", @"a \textasciitilde{} \textasciicircum{} b")]
    [InlineData("−1\u202F000", @"$-$1\,000")]
    [InlineData("a---b", "a-{}-{}-b")]
    [InlineData("one\ntwo", "one two")]
    public void No_text_is_a_command(string text, string tex) => Assert.Equal(tex, TexText.Escape(text));

    [Fact]
    public void A_number_bears_the_id_of_its_receipt_and_the_end_of_the_file_its_address()
    {
        Assert.Contains(@"\receipt{r-1}{16.4}", Small, StringComparison.Ordinal);
        Assert.Contains("% r-1 visavis receipt 'figure?flow=export", Small, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_more_than_forty_rows_breaks_over_pages()
    {
        var tex = TexRenderer.Render(Long());
        Assert.Contains(@"\begin{longtable}{lr}", tex, StringComparison.Ordinal);
        Assert.DoesNotContain(@"\begin{tabular}", tex, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_below_a_table_are_cited_by_keys_of_the_bibliography()
    {
        Assert.Contains(@"\cite{westland-office,paper-1-txt}", Small, StringComparison.Ordinal);
        Assert.Contains("@misc{paper-1-txt,", BibRenderer.Render(SmallReport.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_is_an_entry_with_what_it_has_and_nothing_else() =>
        Assert.Equal(
            """
            @misc{westland-office,
              author       = {{Westland Statistical Office}},
              title        = {{External Trade in Goods}},
              year         = {2024},
              howpublished = {Westland Statistical Office, 2024},
              note         = {Vintage: 2024 edition; Licence: CC-BY-4.0},
            }

            @misc{nameless,
              key          = {nameless},
              title        = {{A speech}},
            }

            """.ReplaceLineEndings("\n"),
            BibRenderer.Render(
                Made.Report() with
                {
                    Sources = [Made.Office, new("nameless", "", "A speech", "", "", "")],
                }
            )
        );

    [Theory]
    [InlineData("2022 edition", "2022")]
    [InlineData("2023-09-29", "2023")]
    [InlineData("April 2026", "2026")]
    [InlineData("2017, 2019 and 2022 downloads", "")]
    [InlineData("2021 to 2024", "")]
    [InlineData("edition 120245", "")]
    [InlineData("", "")]
    public void A_year_is_one_that_the_vintage_names(string vintage, string year) =>
        Assert.Equal(year, BibRenderer.YearOf(vintage));

    [Fact]
    public void Ids_that_would_have_one_key_get_two()
    {
        var sources = new[] { "a_1", "a.1", "A-1" }.Select(id => new Source(id, "", "", "", "", "")).ToList();
        var keys = BibKeys.Of(sources);
        Assert.Equal(["a-1", "a-1-2", "A-1-3"], sources.Select(s => keys[s.Id]));
    }

    [NeedsProgramFact("pdflatex")]
    public void The_small_report_is_set_by_a_LaTeX_engine()
    {
        var folder = Directory.CreateTempSubdirectory("visavis-tex-");
        File.WriteAllText(Path.Combine(folder.FullName, "small.tex"), Small);
        var start = new ProcessStartInfo("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "small.tex"])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var engine = Process.Start(start)!;
        var told = engine.StandardOutput.ReadToEnd();
        engine.WaitForExit();
        Assert.True(engine.ExitCode == 0, told);
        folder.Delete(recursive: true);
    }

    private static Report Long()
    {
        var rows = Enumerable.Range(1960, 50).Select(y => new Row(Period.Year(y), Made.Reported(y - 1900, $"{y}")));
        return Made.Report(new Table("long", "Long", ["Year", Column.Of("Exports", Made.UsdBn)], [.. rows]));
    }
}
