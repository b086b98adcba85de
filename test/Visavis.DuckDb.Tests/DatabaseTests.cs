namespace Visavis.DuckDb.Tests;

public sealed class DatabaseTests
{
    [Fact]
    public void The_library_is_the_one_that_the_lock_file_names() =>
        Assert.Equal("v1.5.6", DuckDbDatabase.LibraryVersion);

    [Theory]
    [InlineData("parquet")]
    [InlineData("json")]
    [InlineData("core_functions")]
    public void An_extension_that_the_store_needs_is_built_in(string extension)
    {
        using var session = new Session();
        var sql = "SELECT loaded, install_mode FROM duckdb_extensions() WHERE extension_name = ?";
        var row = Assert.Single(
            session.Connection.Read(sql, r => (r.Boolean("loaded"), r.Text("install_mode")), [extension])
        );
        Assert.Equal((true, "STATICALLY_LINKED"), row);
    }

    [Theory]
    [InlineData("autoinstall_known_extensions", "false")]
    [InlineData("autoload_known_extensions", "false")]
    [InlineData("threads", "2")]
    [InlineData("temp_directory", "")]
    [InlineData("memory_limit", "476.8 MiB")]
    public void A_setting_is_as_it_was_asked_for(string name, string value)
    {
        using var session = new Session(new() { Threads = 2, MemoryLimit = 500_000_000 });
        var sql = $"SELECT current_setting({Sql.Literal(name)})::VARCHAR AS v";
        Assert.Equal(value, Assert.Single(session.Connection.Read(sql, r => r.Text("v"))));
    }

    [Fact]
    public void A_function_of_an_absent_extension_is_refused_and_not_fetched()
    {
        using var session = new Session();
        var error = Assert.Throws<DuckDbException>(() =>
            session.Connection.Execute("SELECT * FROM read_xlsx('a.xlsx')")
        );
        Assert.Equal("Catalog", error.Kind);
    }

    [Fact]
    public void A_setting_that_cannot_be_is_an_error() =>
        Assert.Throws<DuckDbException>(() => DuckDbDatabase.OpenInMemory(new() { Threads = -3 }));

    [Fact]
    public void Two_connections_see_the_same_tables()
    {
        using var session = new Session();
        using var other = session.Database.Connect();
        session.Connection.Execute("CREATE TABLE t AS SELECT 7 AS a");
        Assert.Equal(7, Assert.Single(other.Read("SELECT a FROM t", r => r.Int32("a"))));
    }

    [Fact]
    public void A_connection_outlives_the_handle_of_its_database()
    {
        var database = DuckDbDatabase.OpenInMemory();
        using var connection = database.Connect();
        database.Dispose();
        Assert.Equal(1, Assert.Single(connection.Read("SELECT 1 AS a", r => r.Int32("a"))));
    }

    [Fact]
    public void A_disposed_connection_is_not_used()
    {
        var session = new Session();
        session.Dispose();
        Assert.Throws<ObjectDisposedException>(() => session.Connection.Execute("SELECT 1"));
    }

    [Fact]
    public void A_sort_larger_than_memory_spills_where_it_may_and_fails_where_it_may_not()
    {
        const string sort = """
            SELECT sum(length(s) * n)::BIGINT AS v FROM
            (SELECT s, row_number() OVER (ORDER BY s) AS n FROM (SELECT repeat('x', 40) || hash(i) AS s FROM range(500000) t(i)))
            """;
        using var folder = new TempFolder();
        var options = new DuckDbOptions { Threads = 1, MemoryLimit = 30_000_000 };
        using var confined = new Session(options);
        var error = Assert.Throws<DuckDbException>(() => confined.Connection.Execute(sort));
        Assert.Equal("Out of Memory", error.Kind);
        using var spilling = new Session(options with { TempDirectory = folder.Path("spill") });
        using var ample = new Session();
        Assert.Equal(ample.One(sort, r => r.Int64("v")), spilling.One(sort, r => r.Int64("v")));
    }
}
