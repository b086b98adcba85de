namespace Visavis.Sources;

/// <summary>Reads delimited text: bytes, blocks, lines, fields, rows.</summary>
internal sealed class DelimitedReader : Format
{
    public override Head HeadOf(Manifest manifest, byte[] bytes)
    {
        var encoding = TextEncoding.Of(manifest.Delimited.Encoding, new MemoryStream(bytes));
        var block = new BlockReader(encoding.Stream).Next();
        if (block is null)
        {
            return Head.None;
        }
        var (names, line) = HeaderReader.Read(block, manifest.Delimited, encoding);
        var (row, _) = HeaderReader.Read(block, manifest.Delimited with { Skip = (int)line }, encoding);
        return Labels.Cut(manifest.Delimited, names, row);
    }

    public override IEnumerable<Outcome> Read(Session session, Stream bytes)
    {
        var layout = session.Manifest.Delimited;
        var encoding = TextEncoding.Of(layout.Encoding, bytes);
        if (encoding.Note is { } note)
        {
            session.Notes.Add(note);
        }
        var reader = new BlockReader(encoding.Stream);
        var first = reader.Next();
        var (header, line) = first is null ? ([], 0) : HeaderReader.Read(first, layout, encoding);
        if (header.Count == 0)
        {
            session.Problems.Add(Texts.Empty(session.At));
            yield break;
        }
        var names = Labels.Names(layout, header);
        if (Binding.Of(session.Manifest, names, session.At with { Line = line }, session.Problems) is not { } binding)
        {
            yield break;
        }
        var labelled = Labels.Columns(layout, header);
        foreach (var outcome in Rows(session, encoding, binding, labelled, Blocks(first!, reader), line))
        {
            yield return outcome;
        }
    }

    private static IEnumerable<Outcome> Rows(
        Session session,
        TextEncoding encoding,
        Binding binding,
        IReadOnlyList<int> labelled,
        IEnumerable<Block> blocks,
        long headerLine
    )
    {
        Func<Block, Outcome> NewParser()
        {
            var layout = session.Manifest.Delimited;
            var parser = new BlockParser(
                layout,
                encoding,
                labelled,
                binding.Header.Count,
                session.NewMapper(binding),
                session.At
            );
            return block => parser.Parse(block, headerLine);
        }
        return BlockPipeline.Run(blocks, session.Options.Threads, NewParser, session.Cancellation);
    }

    private static IEnumerable<Block> Blocks(Block first, BlockReader reader)
    {
        for (var block = first; block is not null; block = reader.Next())
        {
            yield return block;
        }
    }
}
