using System.Globalization;

namespace Visavis.DuckDb;

/// <summary>A source while SQL may read it.</summary>
public sealed class ExposedTable : IDisposable
{
    private readonly TableRegistry _registry;
    private readonly long _id;
    private Exception? _failure;

    internal ExposedTable(TableRegistry registry, TableSource source)
    {
        (_registry, Source) = (registry, source);
        _id = registry.Add(this);
    }

    /// <summary>What stands for the table in SQL.</summary>
    public string Sql => string.Create(CultureInfo.InvariantCulture, $"{TableRegistry.Function}({_id})");

    /// <summary>What the source threw first, if it did; the statement then failed with the same message.</summary>
    public Exception? Failure => _failure;

    internal TableSource Source { get; }

    public void Dispose() => _registry.Remove(_id);

    internal void Fail(Exception failure) => Interlocked.CompareExchange(ref _failure, failure, null);
}
