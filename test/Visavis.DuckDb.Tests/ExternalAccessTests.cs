namespace Visavis.DuckDb.Tests;

public sealed class ExternalAccessTests : IDisposable
{
    private readonly TempFolder _open = new();
    private readonly TempFolder _shut = new();

    public ExternalAccessTests()
    {
        File.WriteAllText(_open.Path("a.csv"), "a\n1\n");
        File.WriteAllText(_shut.Path("a.csv"), "a\n2\n");
    }

    [Fact]
    public void Only_allowed_folders_are_read()
    {
        using var session = Restricted();
        Assert.Equal(1, session.One(Read(_open.Path("a.csv")), r => r.Int32("a")));
        Assert.Equal("Permission", Refused(session, Read(_shut.Path("a.csv"))));
        Assert.Equal("Permission", Refused(session, Read(_open.Path("../") + Path.GetFileName(_shut.Root) + "/a.csv")));
    }

    [Theory]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET allowed_directories = ['/']")]
    [InlineData("RESET allowed_directories")]
    [InlineData("LOAD httpfs")]
    [InlineData("INSTALL httpfs")]
    [InlineData("ATTACH 'x.db'")]
    public void What_is_shut_stays_shut(string sql)
    {
        using var session = Restricted();
        Assert.NotEmpty(Refused(session, sql));
        Assert.Equal("Permission", Refused(session, Read(_shut.Path("a.csv"))));
    }

    [Fact]
    public void Writing_outside_is_refused()
    {
        using var session = Restricted();
        Assert.Equal("Permission", Refused(session, $"COPY (SELECT 1) TO {Sql.Literal(_shut.Path("b.csv"))}"));
        Assert.False(File.Exists(_shut.Path("b.csv")));
    }

    [Fact]
    public void Without_a_restriction_every_folder_is_read()
    {
        using var session = new Session();
        Assert.Equal(2, session.One(Read(_shut.Path("a.csv")), r => r.Int32("a")));
    }

    public void Dispose()
    {
        _open.Dispose();
        _shut.Dispose();
    }

    private Session Restricted() =>
        new(
            new()
            {
                Threads = 1,
                ExternalAccess = false,
                AllowedDirectories = [_open.Root],
            }
        );

    private static string Read(string path) => $"SELECT a FROM read_csv({Sql.Literal(path)})";

    private static string Refused(Session session, string sql) =>
        Assert.Throws<DuckDbException>(() => session.Connection.Execute(sql)).Kind;
}
