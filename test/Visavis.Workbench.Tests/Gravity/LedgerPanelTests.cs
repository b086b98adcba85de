using Visavis.Workbench.Gravity;
using Visavis.Workbench.Gravity.Specification;

namespace Visavis.Workbench.Tests.Gravity;

/// <summary>What a source says, as rows of a gravity equation.</summary>
public sealed class LedgerPanelTests
{
    // Belarus names Germany without a value and Kazakhstan not at all; Russia reports from 1898 on.
    private const string Rows = """
        BLR RUS X TOTAL 2021 60
        BLR DEU X TOTAL 2021 c
        RUS BLR X TOTAL 2021 30
        RUS DEU X TOTAL 2021 20
        RUS KAZ X TOTAL 2021 10
        RUS DEU X TOTAL 1898 5
        """;

    [Fact]
    public void What_is_withheld_is_no_zero()
    {
        var cells = Told(new() { Source = SmallLedger.Source, From = 2021 });
        Assert.Equal(["BLR DEU withheld", "BLR KAZ 0", "BLR RUS 60", "RUS BLR 30", "RUS DEU 20", "RUS KAZ 10"], cells);
        Assert.DoesNotContain(
            "BLR KAZ 0",
            Told(
                new()
                {
                    Source = SmallLedger.Source,
                    From = 2021,
                    Unnamed = "left-out",
                }
            )
        );
    }

    [Fact]
    public void An_end_that_is_not_named_is_open() =>
        Assert.Equal(["RUS DEU 5"], Told(new() { Source = SmallLedger.Source, To = 2000 }));

    private static IEnumerable<string> Told(DataPart data)
    {
        using var ledger = new SmallLedger(Rows);
        using var view = ledger.Read();
        return
        [
            .. new LedgerPanel(new() { Data = data }, "spec.json")
                .Told(view)
                .Select(c => $"{c.Exporter} {c.Importer} {(c.IsWithheld ? "withheld" : c.Value)}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
