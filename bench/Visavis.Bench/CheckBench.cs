using System.Globalization;
using System.Text;
using Visavis.Analysis.Synthetic.Documents;
using Visavis.Analysis.Verify;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;
using Visavis.Sources;

namespace Visavis.Bench;

/// <summary>Checks made-up documents of growing length, each in a process of its own, beside counting the words of the same file.</summary>
internal static class CheckBench
{
    private const int LettersPerPage = 3_000;
    private const int Years = 6;
    private const double SecondsBar = 3;
    private const double MegabytesBar = 500;
    private static readonly int[] Pages = [100, 200, 400];

    public static int Run()
    {
        Console.WriteLine("pages  seconds  core s  peak MiB  ms/page  x words  answer");
        var folder = Directory.CreateTempSubdirectory("visavis-check-");
        try
        {
            var holds = Pages.Select(p => Run(p, Path.Combine(folder.FullName, $"{p}.txt"))).ToList();
            Console.WriteLine(
                $"bar {SecondsBar} s, {MegabytesBar} MiB at {Pages[0]} pages: {(holds[0] ? "holds" : "MISSED")}"
            );
            return holds[0] ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static string Ours(string path)
    {
        var reading = DocumentReader.Read(DocumentFile.Open(path).Text!);
        var (found, quantities, _, held) = DocumentChecker.Check(reading, Witnesses.None).Coverage;
        return $"{found} numbers, {quantities} quantities, {held} checked";
    }

    public static string Rival(string path) =>
        $"{File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length} words";

    private static bool Run(int pages, string path)
    {
        File.WriteAllText(path, Document(pages));
        var (ours, rival) = (Child.Start("check-ours", path), Child.Start("check-rival", path));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pages, 5}  {ours.Seconds, 7:0.00}  {ours.CpuSeconds, 6:0.00}  {ours.PeakMegabytes, 8:0}  {1000 * ours.Seconds / pages, 7:0.0}  {ours.Seconds / rival.Seconds, 7:0.0}  {ours.Answer}"
            )
        );
        return ours.Seconds <= SecondsBar && ours.PeakMegabytes <= MegabytesBar;
    }

    // One chapter a pair of economies; no economy in two pairs, so that its totals are said once.
    private static string Document(int pages)
    {
        var pairs = Economies.All.Where(e => e.Kind == EconomyKind.Economy).Chunk(2).Where(p => p.Length == 2).ToList();
        var text = new StringBuilder();
        for (var chapter = 0; text.Length < pages * LettersPerPage; chapter++)
        {
            var (window, pair) = Math.DivRem(chapter, pairs.Count);
            var (first, seed) = (2018 - (window * Years), (ulong)chapter + 1);
            var figures = PairFigures.Drawn(pairs[pair][0], pairs[pair][1], first, Years, seed);
            text.Append(PairDocument.Write(figures, new(seed, Language.En, DocumentForm.Text, null)).Text);
            text.AppendLine();
        }
        return text.ToString();
    }
}
