using System.Text.Json;
using System.Xml;

namespace Visavis.Sources;

/// <summary>A format without a header: each row names its fields. It is read as a stream, whatever its length.</summary>
internal abstract class MessageFormat : Format
{
    /// <summary>Name of the field that holds the id of the data flow, or of the structure where no flow is named.</summary>
    public const string Dataflow = "DATAFLOW";

    /// <summary>Name of the field that holds the figure.</summary>
    public const string Value = "OBS_VALUE";

    private const int Stretch = 2048;

    /// <summary>Fills the row and gives its number each time it is complete.</summary>
    protected abstract IEnumerable<long> Rows(MessageRow row, Stream bytes);

    public override IEnumerable<Outcome> Read(Session session, Stream bytes)
    {
        var row = new MessageRow(Binding.Declared(session.Manifest));
        if (Binding.Of(session.Manifest, row.Names, session.At, session.Problems) is not { } binding)
        {
            yield break;
        }
        var mapper = session.NewMapper(binding);
        if (session.Structure is { } structure)
        {
            row.Follow(structure);
        }
        var met = row.Structure;
        var fields = new TextRow(row.Names.Count);
        var outcome = new Outcome();
        var count = 0;
        foreach (var number in Rows(row, bytes))
        {
            if (met != row.Structure)
            {
                met = row.Structure;
                mapper = session.Structured(mapper, met, row.Names);
            }
            mapper.Map(number, fields.Of(row.Texts), outcome);
            if (++count % Stretch == 0)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                mapper.HandOver(outcome);
                yield return outcome;
                outcome = new();
            }
            if (!row.IsDeclared)
            {
                break;
            }
        }
        session.Problems.AddRange(row.Unknown.Select(n => Texts.UnknownComponent(session.At, n)));
        session.Problems.AddRange(row.Undeclared.Select(n => Texts.ColumnUnknown(session.At, n, [])));
        mapper.HandOver(outcome);
        yield return outcome;
    }

    public override Head HeadOf(Manifest manifest, byte[] bytes)
    {
        var row = new MessageRow(Binding.Declared(manifest));
        try
        {
            using var rows = Rows(row, new MemoryStream(bytes)).GetEnumerator();
            return rows.MoveNext() ? new([.. row.Names, .. row.Undeclared], row.Keep()) : Head.None;
        }
        catch (Exception e)
            when (e is BrokenMessageException or AnsweredException or XmlException or JsonException or IOException)
        {
            return Head.None;
        }
    }
}
