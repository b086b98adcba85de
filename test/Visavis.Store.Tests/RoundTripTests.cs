using Visavis.Core;
using Visavis.Store.Reading;

namespace Visavis.Store.Tests;

/// <summary>What goes in comes out, in every table.</summary>
public sealed class RoundTripTests : IDisposable
{
    private static readonly Economy Belarus = Economies.Find("BLR");
    private static readonly Economy Russia = Economies.Find("RUS");
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void An_observation_comes_back_with_its_place_and_vintage()
    {
        var edition = new Edition();
        var sha256 = Workspace.Hash(edition.ToString());
        var observation = Full(new("trade.csv", sha256, 17, ""));
        workspace.Ingest(edition, observation);
        using var view = workspace.Read();
        var stored = Assert.Single(view.Observations(new()));
        Assert.Equal(observation, stored.Item);
        Assert.Equal(edition.Vintage(sha256) with { Ingested = Workspace.Noon }, stored.Vintage.Vintage);
        Assert.Equal(edition.Source, Assert.Single(view.Sources));
    }

    [Theory]
    [InlineData(ObservationStatus.Reported)]
    [InlineData(ObservationStatus.Zero)]
    [InlineData(ObservationStatus.StructuralZero)]
    [InlineData(ObservationStatus.Estimated)]
    [InlineData(ObservationStatus.NotReported)]
    [InlineData(ObservationStatus.Confidential)]
    public void Zero_not_reported_and_confidential_stay_three_things(ObservationStatus status)
    {
        workspace.Ingest(new Edition(), Workspace.Exports("BLR", "RUS", 2020, 0, status: status));
        using var view = workspace.Read();
        Assert.Equal(status, Assert.Single(view.Observations(new())).Item.Status);
    }

    [Fact]
    public void A_claim_comes_back_whole()
    {
        var claims = new[] { FullClaim, FullClaim with { Id = "bare", Reporter = null, Period = null, Figure = null } };
        workspace.Ingest(vintage => vintage.AddClaims(claims));
        using var view = workspace.Read();
        Assert.Equal(claims.OrderBy(c => c.Id), view.Claims(new()).Select(c => c.Item).OrderBy(c => c.Id));
    }

    [Fact]
    public void The_terms_of_a_claim_and_the_observations_are_one_body_of_evidence()
    {
        workspace.Ingest(vintage =>
        {
            vintage.AddClaims([FullClaim]);
            vintage.Add(Workspace.Batch([Workspace.Exports("BLR", "RUS", 2021, 16_400_000_000)]));
        });
        using var view = workspace.Read();
        var rows = view.Query(
            "SELECT kind, role, exporter, importer, start_month, low, high FROM evidence ORDER BY ALL",
            r =>
                $"{r.Text("kind")} {r.Text("role")} {r.Text("exporter")}>{r.Text("importer")} {r.Int32("start_month") / 12} {r.Decimal("low"):0.#####} {r.Decimal("high"):0.#####}"
        );
        Assert.Equal(
            [
                "claim Base BLR>RUS 2020 1.5405 1.5415",
                "claim Base RUS>BLR 2020 1.5405 1.5415",
                "claim Term BLR>RUS 2021 1.5405 1.5415",
                "claim Term RUS>BLR 2021 1.5405 1.5415",
                "observation Term BLR>RUS 2021 16399999999.5 16400000000.5",
            ],
            rows
        );
    }

    [Fact]
    public void A_point_of_a_series_comes_back_whole()
    {
        var place = new Place("fx.csv", "", 3, "rate");
        SeriesPoint[] points =
        [
            new("distance", Belarus, Period.Year(2021), 675.35m, "km", -2, "office", place) { Partner = Russia },
            new("fx-usd-per-eur", null, Period.Year(2021), 1.1827m, "USD per EUR", -4, "office", place),
            new("gdp", Russia, Period.Year(2021), 1_843_392_293_734.66m, "USD", -2, "office", place),
        ];
        workspace.Ingest(vintage => vintage.AddSeries(points));
        using var view = workspace.Read();
        var hash = view.Vintages.Single().Vintage.Sha256;
        var stored = points.Select(p => p with { Place = place with { Sha256 = hash } }).ToList();
        Assert.Equal(stored, view.Series(new()).Select(p => p.Item));
        Assert.Equal(stored[2..], view.Series(new() { Economies = [Russia] }).Select(p => p.Item));
        Assert.Equal(stored[1..], view.Series(new() { OfOneEconomy = true }).Select(p => p.Item));
        Assert.Equal(stored[..1], view.Series(new() { Partners = [Russia] }).Select(p => p.Item));
    }

    [Fact]
    public void A_point_that_repeats_another_is_set_aside()
    {
        var place = new Place("fx.csv", "", 3, "rate");
        var point = new SeriesPoint("gdp", Russia, Period.Year(2021), 1, "USD", 0, "office", place);
        var result = workspace.Ingest(vintage =>
            vintage.AddSeries([point, point with { Place = place with { Line = 9 } }])
        );
        using var view = workspace.Read();
        Assert.Equal((1, 1), (result.Stored.Single().Kept, result.Stored.Single().SetAside));
        Assert.Equal(3, view.Series(new()).Single().Item.Place.Line);
        Assert.Equal(9, view.SetAside().Single().Item.Line);
    }

    [Fact]
    public void A_workspace_of_the_first_format_is_upgraded_and_says_the_same()
    {
        workspace.Ingest(new Edition(), Workspace.Exports("BLR", "RUS", 2021, 5));
        File.WriteAllText(Path.Combine(workspace.Folder, "workspace.json"), "{\"format\": 1}");
        Assert.False(Ledger.TryOpen(workspace.Folder, new(), out _, out var old));
        Assert.Contains("visavis store upgrade", old.Try, StringComparison.Ordinal);
        Assert.True(Ledger.TryUpgrade(workspace.Folder, out var from, out _));
        using var view = workspace.Read();
        Assert.Equal((1, 5), (from, view.Observations(new()).Single().Item.Value));
        Assert.True(Ledger.TryUpgrade(workspace.Folder, out from, out _));
        Assert.Equal(Ledger.Format, from);
    }

    [Fact]
    public void A_row_set_aside_comes_back_with_its_problem()
    {
        var aside = new SetAside(
            12,
            "period",
            "2023^13",
            new("ING014", "A period.", "month 13", "line 12", "correct it")
        );
        var result = workspace.Ingest(vintage => vintage.AddSetAside([aside]));
        Assert.Equal(1, Assert.Single(result.Stored).SetAside);
        using var view = workspace.Read();
        Assert.Equal(aside, Assert.Single(view.SetAside()).Item);
    }

    [Fact]
    public void A_filter_finds_what_it_names_and_nothing_else()
    {
        Observation[] all =
        [
            Workspace.Exports("BLR", "RUS", 2019, 1),
            Workspace.Exports("BLR", "RUS", 2020, 2, line: 3),
            Workspace.Exports("KAZ", "RUS", 2020, 3, line: 4),
            Workspace.Exports("RUS", "BLR", 2020, 4, line: 5),
        ];
        workspace.Ingest(new Edition(), all);
        using var view = workspace.Read();
        decimal?[] Values(ObservationFilter filter) => [.. view.Observations(filter).Select(o => o.Item.Value)];
        Assert.Equal([1, 2, 4], Values(ObservationFilter.Between(Belarus, Russia)));
        Assert.Equal([2, 3, 4], Values(new() { Within = Period.Year(2020) }));
        Assert.Equal([3], Values(new() { Reporters = [Economies.Find("KAZ")], Months = 12 }));
        Assert.Equal([1, 2, 3, 4], Values(new() { Sources = ["office"], Commodities = [Commodity.Total] }));
        Assert.Empty(Values(new() { Sources = ["another"] }));
        Assert.Empty(Values(new() { Flows = [Flow.Import] }));
        Assert.Empty(Values(new() { Variable = Variable.NetWeight }));
    }

    [Fact]
    public void Sums_are_exact_and_stream_by_name()
    {
        workspace.Ingest(
            new Edition(),
            Workspace.Exports("BLR", "RUS", 2020, 0.1m),
            Workspace.Exports("BLR", "KAZ", 2020, 0.2m, line: 3)
        );
        using var view = workspace.Read();
        var numbers = new double[1];
        foreach (
            var chunk in view.Sums(
                "SELECT reporter, sum(value) AS total FROM observation WHERE start_month = $month GROUP BY reporter",
                ("month", 2020 * 12)
            )
        )
        {
            chunk.Column("total").CopyTo(numbers);
            Assert.Equal(0.3m, chunk.Column("total").Decimal(0));
        }
        Assert.Equal(0.3, numbers[0]);
    }

    [Fact]
    public void An_empty_workspace_answers_every_question_with_nothing()
    {
        using var view = workspace.Read();
        Assert.Equal(0, view.Commit);
        Assert.Empty(view.Observations(new()));
        Assert.Empty(view.Claims(new()));
        Assert.Empty(view.Series(new()));
        Assert.Empty(view.SetAside());
        Assert.Empty(view.Sources);
        Assert.Equal([0L], view.Query("SELECT count(*) AS n FROM evidence", r => r.Int64("n")));
    }

    private static Claim FullClaim { get; } =
        new()
        {
            Id = "article:7",
            Source = "article",
            Locator = "p. 3",
            Indicator = "turnover",
            Kind = ClaimKind.Growth,
            Reporter = Belarus,
            Partner = Russia,
            Direction = "turnover",
            Commodity = Commodity.Total,
            Coverage = Coverage.Goods,
            Period = Period.Year(2021),
            BasePeriod = Period.Year(2020),
            Whole = Whole.AllPartners,
            Printed = "+54,1 %",
            Figure = PrintedFigure.TryParse("54.1", out var figure) ? figure : null,
            Unit = "%",
            Qualifier = Qualifier.Exactly,
            Remark = "с сайта «Белстат»",
            IsForecast = true,
            Lineage = new("Belstat", "speech of May"),
            Place = new("press.csv", Workspace.Hash("press"), 8, "figure"),
        };

    private static Observation Full(Place place) =>
        new(
            new(Belarus, Russia, Flow.ReImport, new("HS2017", "870323"), Period.Parse("2023-01/2023-06"))
            {
                Variable = Variable.NetWeight,
                Valuation = Valuation.Cif,
                Coverage = Coverage.GoodsAndServices,
                Basis = PartnerBasis.Consignment,
                Collection = Collection.StatisticalForms,
                System = TradeSystem.Special,
                Territory = "without the enclave",
                Currency = Currency.Euro,
            },
            ObservationStatus.Estimated,
            -123_456_789_012_345.678m,
            "office",
            place
        )
        {
            LastDigit = -3,
            UnitExponent = 6,
            Note = "уточнено: \"да\", 'no'\n",
        };
}
