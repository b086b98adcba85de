using System.Text.Json.Nodes;
using Visavis.Core;
using Visavis.Store.Ingest;

namespace Visavis.Store.Tests;

/// <summary>An ingest stores all or nothing, once, and loses no row.</summary>
public sealed class IngestTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Ingesting_a_file_twice_adds_nothing_and_says_so()
    {
        workspace.Ingest(new Edition(), Workspace.Exports("BLR", "RUS", 2020, 1));
        var again = workspace.Ingest(new Edition(), Workspace.Exports("BLR", "RUS", 2020, 1));
        Assert.Equal(IngestOutcome.NothingNew, again.Outcome);
        Assert.Equal(1, again.Commit);
        Assert.Equal(1, Assert.Single(again.AlreadyStored).Id);
        Assert.Equal([1], workspace.Open().Commits);
    }

    [Fact]
    public void A_file_whose_declaration_changed_is_read_again()
    {
        workspace.Ingest(new Edition(), Workspace.Exports("BLR", "RUS", 2020, 1));
        workspace.Ingest(new Edition(Declaration: "2"), Workspace.Exports("BLR", "RUS", 2020, 1000));
        using var view = workspace.Read();
        Assert.Equal(1000, Assert.Single(view.Observations(new())).Item.Value);
    }

    [Fact]
    public void Several_files_make_one_commit_with_one_part_a_table()
    {
        using (var session = workspace.Begin())
        {
            for (var i = 0; i < 14; i++)
            {
                var vintage = session.Begin(workspace.Entry(session, new(Dataset: $"file-{i}")))!;
                vintage.Add(Workspace.Batch([Workspace.Exports("BLR", "RUS", 2000 + i, i)]));
            }
            Assert.Equal(14, session.Commit().Stored.Length);
        }
        Assert.True(workspace.Open().TryManifest(null, out var manifest, out _));
        Assert.Single(manifest.Parts);
        using var view = workspace.Read();
        Assert.Equal(14, view.Observations(new()).Count);
    }

    [Fact]
    public void Without_commit_nothing_happened()
    {
        using (var session = workspace.Begin())
        {
            session
                .Begin(workspace.Entry(session, new()))!
                .Add(Workspace.Batch([Workspace.Exports("BLR", "RUS", 2020, 1)]));
        }
        Assert.Empty(workspace.Open().Commits);
        Assert.Equal(
            ["workspace.json", "writer.lock", "writer.pid"],
            Directory
                .EnumerateFiles(workspace.Folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetFileName(f)!)
                .Order()
        );
    }

    [Fact]
    public void A_second_writer_is_told_who_writes_and_a_reader_is_not_disturbed()
    {
        workspace.Ingest(new Edition(), Workspace.Exports("BLR", "RUS", 2020, 1));
        using (workspace.Begin())
        {
            Assert.False(workspace.Open().TryBeginIngest(strict: false, out _, out var problem));
            Assert.Equal("LED001", problem.Code);
            Assert.Equal($"process {Environment.ProcessId} is writing", problem.Found);
            using var view = workspace.Read();
            Assert.Single(view.Observations(new()));
        }
        workspace.Begin().Dispose();
    }

    [Fact]
    public void A_view_stays_the_same_while_others_write()
    {
        workspace.Ingest(new Edition(), Workspace.Exports("BLR", "RUS", 2020, 1));
        using var view = workspace.Read();
        workspace.Ingest(new Edition("2025-01-31"), Workspace.Exports("BLR", "RUS", 2020, 2));
        Assert.Equal(1, Assert.Single(view.Observations(new())).Item.Value);
    }

    [Fact]
    public void The_later_of_two_observations_of_one_cell_is_set_aside()
    {
        var result = workspace.Ingest(
            new Edition(),
            Workspace.Exports("BLR", "RUS", 2020, 1, line: 9),
            Workspace.Exports("BLR", "RUS", 2020, 2, line: 4),
            Workspace.Exports("BLR", "RUS", 2020, 2, line: 12),
            Workspace.Exports("BLR", "RUS", 2021, 3, line: 5)
        );
        var stored = Assert.Single(result.Stored);
        Assert.Equal((2, 2), (stored.Kept, stored.SetAside));
        Assert.Equal(
            [
                "lines 4 and 9 both give BLR RUS Export TOTAL 2020 TradeValue",
                "lines 4 and 12 both give BLR RUS Export TOTAL 2020 TradeValue",
            ],
            result.Problems.Select(p => p.Found)
        );
        using var view = workspace.Read();
        Assert.Equal([2, 3], view.Observations(new()).Select(o => o.Item.Value));
        Assert.Equal([9, 12], view.SetAside().Select(s => s.Item.Line));
        Assert.Empty(workspace.Open().Verify());
    }

    [Fact]
    public void The_same_cell_in_another_currency_or_of_another_file_is_no_duplicate()
    {
        var dollars = Workspace.Exports("BLR", "RUS", 2020, 1);
        var euros = new Observation(
            dollars.Key with
            {
                Currency = Currency.Euro,
            },
            dollars.Status,
            dollars.Value,
            dollars.Source,
            dollars.Place
        );
        Assert.Empty(workspace.Ingest(new Edition(), dollars, euros).Problems);
        Assert.Empty(workspace.Ingest(new Edition(Dataset: "other"), dollars).Problems);
    }

    [Fact]
    public void Strict_refuses_the_whole_ingest_for_one_duplicate()
    {
        var batch = Workspace.Batch([
            Workspace.Exports("BLR", "RUS", 2020, 1),
            Workspace.Exports("BLR", "RUS", 2020, 2, line: 3),
        ]);
        var result = workspace.Ingest(vintage => vintage.Add(batch), strict: true);
        Assert.Equal(IngestOutcome.Refused, result.Outcome);
        Assert.Equal("LED008", Assert.Single(result.Problems).Code);
        Assert.Empty(workspace.Open().Commits);
    }

    [Fact]
    public void A_repeated_point_of_a_series_is_set_aside()
    {
        SeriesPoint Gdp(long line, decimal value) =>
            new(
                "gdp",
                Economies.Find("BLR"),
                Period.Year(2020),
                value,
                "USD",
                0,
                "office",
                new("gdp.csv", "", line, "")
            );
        var result = workspace.Ingest(vintage => vintage.AddSeries([Gdp(2, 10), Gdp(3, 11)]));
        Assert.Equal("lines 2 and 3 both give gdp BLR 2020", Assert.Single(result.Problems).Found);
        using var view = workspace.Read();
        Assert.Equal(10, Assert.Single(view.Series(new())).Item.Value);
        Assert.Single(view.SetAside());
    }

    [Fact]
    public void The_sources_that_rows_cite_stand_beside_the_files_own()
    {
        var cited = new Source("speech", "A minister", "Speech", "2023-05-01", "", "Speech of May")
        {
            ShortEn = "May speech",
            ShortRu = "Майская речь",
            Author = "A minister",
            Year = 2023,
            LanguageOfText = "be",
        };
        workspace.Ingest(vintage => vintage.Cite([cited]));
        using var view = workspace.Read();
        Assert.Equal([new Edition().Source, cited], view.Sources);
    }

    [Fact]
    public void A_commit_of_before_short_names_is_read_and_its_sources_are_called_by_their_ids()
    {
        workspace.Ingest(new Edition(), Workspace.Exports("BLR", "RUS", 2020, 1));
        var commit = Directory.EnumerateFiles(Path.Combine(workspace.Folder, "commits"), "*.json").Single();
        var json = JsonNode.Parse(File.ReadAllText(commit))!;
        var stored = json["vintages"]![0]!["source"]!.AsObject();
        string[] members = ["shortEn", "shortRu", "author", "year", "languageOfText"];
        Assert.All(members, m => Assert.True(stored.Remove(m)));
        File.WriteAllText(commit, json.ToJsonString());

        using var view = workspace.Read();
        var source = Assert.Single(view.Sources);
        Assert.Equal((new Edition().Source, source.Id), (source, source.Short(Language.Ru)));
    }

    [Fact]
    public void A_file_that_was_not_kept_is_not_read()
    {
        using var session = workspace.Begin();
        var entry = workspace.Entry(session, new());
        File.Delete(entry.Snapshot.Path);
        Assert.Throws<ArgumentException>(() => session.Begin(entry));
    }

    [Theory]
    [InlineData("missing.csv")]
    [InlineData(".")]
    public void A_file_that_cannot_be_read_is_a_problem(string name)
    {
        using var session = workspace.Begin();
        Assert.False(session.TrySnapshot(Path.Combine(workspace.Folder, name), out _, out var problem));
        Assert.Equal("LED007", problem.Code);
    }

    [Fact]
    public void A_snapshot_is_the_file_byte_for_byte()
    {
        var path = Path.Combine(workspace.Open().Folder, "in.bin");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, 0, 13, 10, 255]);
        using var session = workspace.Begin();
        Assert.True(session.TrySnapshot(path, out var snapshot, out _));
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(snapshot.Path));
        Assert.Equal("in.bin", snapshot.File);
    }

    [Theory]
    [InlineData("{\"format\": 1}", "LED003")]
    [InlineData("{\"format\": 3}", "LED003")]
    [InlineData("{\"format\": 0}", "LED003")]
    [InlineData("{\"format\"", "LED004")]
    public void A_workspace_of_another_format_is_refused_never_guessed_at(string text, string code)
    {
        File.WriteAllText(Path.Combine(workspace.Open().Folder, "workspace.json"), text);
        Assert.False(Ledger.TryOpen(workspace.Folder, new(), out _, out var problem));
        Assert.Equal(code, problem.Code);
    }
}
