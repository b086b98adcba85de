namespace Visavis.Store;

/// <summary>The SQL of this project, by file name.</summary>
internal static class SqlText
{
    public static string Of(string name)
    {
        using var stream =
            typeof(SqlText).Assembly.GetManifestResourceStream($"{name}.sql")
            ?? throw new InvalidOperationException($"{name}.sql is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
