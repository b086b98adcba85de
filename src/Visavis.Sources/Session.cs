using System.Text.Json;
using System.Xml;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What a reader needs of the reading that it works for.</summary>
internal sealed record Session(
    Manifest Manifest,
    Spot At,
    ReadOptions Options,
    ObservationDictionary Dictionary,
    List<Problem> Problems,
    List<Note> Notes,
    CancellationToken Cancellation
)
{
    /// <summary>What the rows should follow; absent where no structure lies beside the file.</summary>
    public SdmxStructure? Structure { get; init; }

    public RowMapper NewMapper(Binding binding) => Structured(PlainMapper(binding), Structure, binding.Header);

    /// <summary>A mapper that first holds rows against a structure, where there is one.</summary>
    /// <exception cref="BrokenMessageException">The structure has another number of definitions than one.</exception>
    public RowMapper Structured(RowMapper mapper, SdmxStructure? structure, IReadOnlyList<string> names) =>
        structure is null ? mapper : new StructuredMapper(mapper, new(structure, names), At);

    private RowMapper PlainMapper(Binding binding) =>
        Manifest.Kind switch
        {
            SourceKind.Observations => new ObservationMapper(Manifest, binding, Dictionary, At),
            SourceKind.Series => new SeriesMapper(Manifest, binding, At),
            _ => new RecordMapper(Manifest, binding, At),
        };

    /// <summary>Passes outcomes on until the outside world fails; the failure becomes a problem of the file.</summary>
    public IEnumerable<Outcome> Guarded(IEnumerable<Outcome> outcomes)
    {
        using var each = outcomes.GetEnumerator();
        while (Problems.Count == 0 && Try(each.MoveNext))
        {
            yield return each.Current;
        }
    }

    /// <summary>Does something with the outside world; its failure becomes a problem of the file.</summary>
    public bool Try(Func<bool> next)
    {
        try
        {
            return next();
        }
        catch (AnsweredException e)
        {
            Problems.Add(Texts.Answered(At, e.Code, e.Text));
        }
        catch (Exception e) when (e is BrokenMessageException or XmlException or JsonException)
        {
            Problems.Add(Texts.BrokenMessage(At, e));
        }
        catch (TooMuchException e)
        {
            Problems.Add(Texts.TooMuch(At, e));
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidDataException or BrokenWorkbookException)
        {
            Problems.Add(Texts.Unreadable(At, e));
        }
        return false;
    }
}

/// <summary>What records became.</summary>
internal sealed record Typed(
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Source> Cited,
    IReadOnlyList<SetAside> SetAside,
    long Merged
);
