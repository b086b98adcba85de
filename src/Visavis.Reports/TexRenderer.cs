using System.Text;
using Visavis.Core;
using Visavis.Reports.Tex;

namespace Visavis.Reports;

/// <summary>
/// The tables of a report for LaTeX: booktabs, longtable beyond forty rows, no package for numbers. Every number stands
/// in <c>\receipt{r-1}{digits}</c>, which prints the digits; what the ids lead to stands as comments at the end.
/// </summary>
public static class TexRenderer
{
    /// <summary>The file; the same report gives the same text. Its sources are in the file of <see cref="BibRenderer"/>.</summary>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public static string Render(Report report)
    {
        var context = new RenderContext(report);
        var text = new TexText(context, BibKeys.Of(report.Sources));
        var tables = new TexTable(context, text);
        var file = new StringBuilder();
        Lines(file, Preamble(context));
        foreach (var section in report.Sections.Where(s => s.Blocks.OfType<Table>().Any()))
        {
            Lines(file, ["", $@"\section*{{{TexText.Escape(section.Heading)}}}"]);
            Lines(file, section.Blocks.OfType<Table>().SelectMany(t => tables.Of(t).Prepend("")));
        }
        Lines(file, End(context));
        return file.ToString();
    }

    private static void Lines(StringBuilder file, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            file.Append(line).Append('\n');
        }
    }

    private static IEnumerable<string> Preamble(RenderContext context) =>
        [
            $"% {context.Say.TexHead(context.Report.Id)}",
            @"\documentclass[a4paper,11pt]{article}",
            @"\usepackage{iftex}",
            @"\ifPDFTeX",
            @"  \usepackage[T1,T2A]{fontenc}",
            @"  \usepackage[utf8]{inputenc}",
            @"\else",
            @"  \usepackage{fontspec}",
            @"  \setmainfont{CMU Serif}",
            @"\fi",
            $@"\usepackage[{Languages(context.Report.Language)}]{{babel}}",
            @"\usepackage{booktabs,longtable,graphicx,pdflscape,textcomp}",
            @"\usepackage[margin=2.2cm]{geometry}",
            @"% The digits of a number; the first argument is the id of its receipt.",
            @"\newcommand{\receipt}[2]{#2}",
            @"% As wide as the text at most.",
            @"\newcommand{\fitted}[1]{\resizebox{\ifdim\width>\linewidth\linewidth\else\width\fi}{!}{#1}}",
            @"% A line below a table.",
            @"\newcommand{\below}[1]{\par\smallskip{\raggedright\footnotesize #1\par}}",
            $@"\title{{{TexText.Escape(context.Report.Title)}}}",
            $@"\author{{{TexText.Escape(context.Say.Commit(context.Report.Origin))}}}",
            @"\date{}",
            @"\begin{document}",
            @"\maketitle",
        ];

    // The last one is that of the text.
    private static string Languages(Language language) =>
        language == Language.Ru ? "english,russian" : "russian,english";

    private static IEnumerable<string> End(RenderContext context) =>
        [
            "",
            @"\nocite{*}",
            @"\bibliographystyle{plain}",
            $@"\bibliography{{{context.Report.Id}}}",
            @"\end{document}",
            "",
            .. context.Index.Receipts.Select(r =>
                $"% {context.Index.IdOf(r)} {Flat.PlainText.Line(RenderContext.Command(r))}"
            ),
        ];
}
