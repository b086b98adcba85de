using System.Globalization;

namespace Visavis.Bench;

/// <summary>Prints ours beside the rival's, and whether the bar holds.</summary>
internal static class Table
{
    public static int Print(Measurement[] ours, Measurement[] rival, double timeBar, double memoryBar)
    {
        var (mine, theirs) = (Best(ours), Best(rival));
        var time = mine.Seconds / theirs.Seconds;
        var memory = mine.PeakMegabytes / theirs.PeakMegabytes;
        var holds = time <= timeBar && memory <= memoryBar;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                           seconds  core s  peak MiB
                ours       {mine.Seconds, 7:0.00} {mine.CpuSeconds, 7:0.00}  {mine.PeakMegabytes, 8:0}   {mine.Answer}
                rival      {theirs.Seconds, 7:0.00} {theirs.CpuSeconds, 7:0.00}  {theirs.PeakMegabytes, 8:0}   {theirs.Answer}
                ratio      {time, 7:0.00} {mine.CpuSeconds / theirs.CpuSeconds, 7:0.00}  {memory, 8:0.00}
                bar        {timeBar, 7:0.00}          {memoryBar, 8:0.00}   {(holds ? "holds" : "MISSED")}
                """
            )
        );
        return holds ? 0 : 1;
    }

    // The least of several runs: what else the machine does only adds.
    private static Measurement Best(Measurement[] runs) =>
        new(runs.Min(r => r.Seconds), runs.Min(r => r.CpuSeconds), runs.Min(r => r.PeakMegabytes), runs[0].Answer);
}
