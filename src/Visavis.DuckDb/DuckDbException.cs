namespace Visavis.DuckDb;

/// <summary>What DuckDB refused, in its own words.</summary>
public sealed class DuckDbException : Exception
{
    private const string Mark = " Error:";

    public DuckDbException(string message, string sql = "")
        : base(message)
    {
        Sql = sql;
        var mark = message.IndexOf(Mark, StringComparison.Ordinal);
        Kind = mark > 0 ? message[..mark] : "";
    }

    /// <summary>The word before "Error" in DuckDB's message: Parser, Binder, Conversion, IO, INTERRUPT…; empty if there is none.</summary>
    public string Kind { get; }

    /// <summary>The statement; empty where none was involved.</summary>
    public string Sql { get; }

    internal bool IsInterrupt => Kind == "INTERRUPT";
}
