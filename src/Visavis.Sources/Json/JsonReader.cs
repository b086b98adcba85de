namespace Visavis.Sources;

/// <summary>Reads arrays of JSON objects, record by record. A record's number stands for the number of its line.</summary>
internal sealed class JsonReader : Format
{
    private const int Stretch = 2048;
    private const int MostColumns = 4096;

    public override Head HeadOf(Manifest manifest, byte[] bytes)
    {
        var encoding = TextEncoding.Of("utf-8", new MemoryStream(bytes));
        var tokens = new JsonTokens(encoding.Stream);
        var names = new List<string>();
        var row = new JsonRow(
            MostColumns,
            path =>
            {
                if (names.Count == MostColumns || manifest.Ignore.Contains(path))
                {
                    return JsonRow.Ignored;
                }
                names.Add(path);
                return names.Count - 1;
            }
        );
        foreach (var found in new JsonRecords(manifest.Json, tokens).All())
        {
            return !row.TryRead(tokens, found) || tokens.IsBroken ? Head.None : Filled(names, row);
        }
        return Head.None;
    }

    // An object is asked for by its name too, but it is no column.
    private static Head Filled(List<string> names, JsonRow row)
    {
        var fields = row.Fields(names.Count);
        var there = Enumerable.Range(0, names.Count).Where(row.Holds).ToList();
        return new([.. there.Select(i => names[i])], [.. there.Select(fields.Text)]);
    }

    public override IEnumerable<Outcome> Read(Session session, Stream bytes)
    {
        var encoding = TextEncoding.Of("utf-8", bytes);
        if (encoding.Note is { } note)
        {
            session.Notes.Add(note);
        }
        var header = Binding.Needed(session.Manifest);
        if (Binding.Of(session.Manifest, header, session.At, session.Problems) is not { } binding)
        {
            yield break;
        }
        var tokens = new JsonTokens(encoding.Stream);
        var records = new JsonRecords(session.Manifest.Json, tokens);
        var read = 0L;
        foreach (var outcome in Stretches(session, binding, records, tokens))
        {
            read += outcome.Lines;
            yield return outcome;
        }
        Judge(session, records, tokens, read);
    }

    private static IEnumerable<Outcome> Stretches(
        Session session,
        Binding binding,
        JsonRecords records,
        JsonTokens tokens
    )
    {
        var mapper = session.NewMapper(binding);
        var row = new JsonRow(binding.Header.Count, path => ColumnOf(session.Manifest, binding, path));
        var outcome = new Outcome();
        var number = 0L;
        foreach (var names in records.All())
        {
            Take(session.At with { Line = ++number }, row, tokens, names, binding, mapper, outcome);
            if (row.Stranger is { } stranger)
            {
                session.Problems.Add(
                    Texts.ColumnUnknown(session.At with { Line = number }, stranger, Spelling(binding, stranger))
                );
                yield break;
            }
            if (outcome.Lines == Stretch)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                mapper.HandOver(outcome);
                yield return outcome;
                outcome = new();
            }
        }
        mapper.HandOver(outcome);
        yield return outcome;
    }

    private static void Take(
        Spot at,
        JsonRow row,
        JsonTokens tokens,
        IReadOnlyList<string> names,
        Binding binding,
        RowMapper mapper,
        Outcome outcome
    )
    {
        var isRecord = row.TryRead(tokens, names);
        if (!isRecord)
        {
            tokens.Skip();
        }
        if (tokens.IsBroken || row.Stranger is not null)
        {
            return;
        }
        outcome.Lines++;
        if (!isRecord || row.IsTwice)
        {
            var problem = isRecord ? Texts.PropertyTwice(at) : Texts.NoObject(at);
            outcome.Refuse(RowMapper.Aside(at.Line, isRecord ? row.Texts : tokens.Text, problem));
        }
        else if (row.Texts.Contains((byte)0))
        {
            outcome.Refuse(RowMapper.Aside(at.Line, row.Texts, Texts.Nul(at)));
        }
        else
        {
            mapper.Map(at.Line, row.Fields(binding.Header.Count), outcome);
        }
    }

    private static void Judge(Session session, JsonRecords records, JsonTokens tokens, long read)
    {
        if (session.Problems.Count > 0)
        {
            return;
        }
        var remarks = records.Remarks;
        if (tokens.IsBroken)
        {
            session.Problems.Add(Texts.BrokenJson(session.At, tokens.Position));
        }
        else if (remarks.Error.Length > 0)
        {
            session.Problems.Add(Texts.ErrorAnswer(session.At, remarks.Error));
        }
        else if (!records.IsFound && remarks.Count != 0)
        {
            session.Problems.Add(Texts.NoRecords(session.At, session.Manifest.Json.Records));
        }
        else if (remarks.Promised > read)
        {
            session.Problems.Add(Texts.FewerRecords(session.At, remarks.Promised.Value, read));
        }
        else if (remarks.Count > remarks.Promised)
        {
            session.Notes.Add(Texts.OtherPages(remarks.Count.Value));
        }
    }

    private static IEnumerable<string> Spelling(Binding binding, string name) =>
        Core.Spelling.Nearest(name, binding.Header);

    private static int ColumnOf(Manifest manifest, Binding binding, string path)
    {
        var column = binding.Header.ToList().IndexOf(path);
        return column >= 0 ? column
            : manifest.Ignore.Contains(path) ? JsonRow.Ignored
            : JsonRow.Unknown;
    }
}
