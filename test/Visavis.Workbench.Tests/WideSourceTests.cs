using System.Globalization;
using System.Text;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Workbench.Tests;

/// <summary>A pair that goes dark in a source of many: the movement model speaks, is taught once, and the same number is the same everywhere.</summary>
public sealed class WideSourceTests : IDisposable
{
    private const int First = 2001;
    private const int Last = 2015;

    private static readonly string[] Codes =
    [
        .. "AUT BEL BLR CHN CZE DEU ESP FIN FRA GBR HUN ITA KAZ LTU LVA NLD POL RUS SWE TUR".Split(' '),
    ];

    private readonly TemporaryWorkspace made = new();

    public void Dispose() => made.Dispose();

    [Fact]
    public void Verb_report_and_receipt_say_the_same_of_a_dark_year()
    {
        var workspace = With(scale: 1);
        var found = Ask(workspace);
        var cell = Cell(found);
        Assert.NotNull(found.Model);
        var quoted = workspace
            .Pair(PairQuery.Of("BLR", "RUS"))
            .Ask(
                "reconstructed",
                ("reporter", "BLR"),
                ("partner", "RUS"),
                ("flow", "export"),
                ("period", cell.Period.ToString())
            );
        Assert.Equal(cell.Estimate.Value, quoted.Value.Value);
        Assert.Equal((decimal)cell.Estimate.Interval95.Low, quoted.Bounds.Low);
        Assert.Equal((decimal)cell.Estimate.Interval95.High, quoted.Bounds.High);
        var address = EstimateReceipts.AddressOf(found.Request, found, cell).ToString();
        var (again, problem) = workspace.Receipt(address);
        Assert.Null(problem);
        Assert.Equal((quoted.Value, quoted.Bounds), (again!.Value, again.Bounds));
        Assert.Equal(quoted.Receipt.Method, again.Receipt.Method);
        TaughtOnce(found);
    }

    // What is kept is what is told: taken away from the file, nothing is expected any more.
    private void TaughtOnce(Reconstructed found)
    {
        Assert.Equal(found.Expected.Movements, Ask(made.Open()).Expected.Movements);
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(made.Folder, "expected")));
        File.WriteAllText(kept, """{"Source":"wits-bilateral","IsTooSparse":false,"Movements":[]}""");
        Assert.Empty(Ask(made.Open()).Expected.Movements);
    }

    [Fact]
    public void A_source_too_sparse_to_teach_is_told_and_the_walk_goes_on()
    {
        // Nothing over ten million dollars can be hidden.
        var found = Ask(With(scale: 1e-6));
        Assert.Null(found.Model);
        Assert.Equal("wits-bilateral", found.TooSparse);
        Assert.True(Cell(found).Estimate.Interval95.High > Cell(found).Estimate.Interval95.Low);
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(made.Folder, "expected")));
        File.WriteAllText(kept, """{"Source":""");
        Assert.Equal("wits-bilateral", Ask(made.Open()).TooSparse);
    }

    private static Reconstructed Ask(Workspace workspace) => new ReconstructRequest("BLR", "RUS").Answer(workspace);

    private static ReconstructedCell Cell(Reconstructed found) =>
        found.Result.Cells.Single(c => c.Flow == PairFlow.Export && c.Period == Period.Year(Last));

    private Workspace With(double scale)
    {
        var path = Path.Combine(made.Folder, "wits_bilateral_made_up.csv");
        File.WriteAllText(path, Rows(scale));
        var workspace = made.Open();
        Assert.True(workspace.Ingest([path], null, strict: true, Quiet.Progress).IsStored);
        return workspace;
    }

    private static string Rows(double scale)
    {
        var random = new Random(11);
        var text = new StringBuilder("year,reporter,partner,flow,value_kusd\n");
        var level = new double[Codes.Length, Codes.Length];
        for (var year = First; year <= Last; year++)
        {
            double[] sends = [.. Codes.Select(_ => 0.2 * (random.NextDouble() - 0.3))];
            double[] takes = [.. Codes.Select(_ => 0.2 * (random.NextDouble() - 0.3))];
            for (var i = 0; i < Codes.Length; i++)
            {
                for (var j = 0; j < Codes.Length; j++)
                {
                    level[i, j] +=
                        year == First
                            ? Math.Log(2e5) + random.NextDouble()
                            : sends[i] + takes[j] + (0.1 * (random.NextDouble() - 0.5));
                    var (sent, taken) = (Reported(), Reported());
                    if (i != j && (year, Codes[i], Codes[j]) is not (Last, "BLR", "RUS"))
                    {
                        text.Append(CultureInfo.InvariantCulture, $"{year},{Codes[i]},{Codes[j]},X,{sent:F3}\n");
                    }
                    if (i != j)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"{year},{Codes[j]},{Codes[i]},M,{taken:F3}\n");
                    }

                    double Reported() => scale * Math.Exp(level[i, j] + (0.05 * (random.NextDouble() - 0.5)));
                }
            }
        }
        return text.ToString();
    }
}
