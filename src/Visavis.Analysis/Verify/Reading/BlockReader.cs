using System.Collections.Immutable;
using System.Globalization;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads the blocks of a document one after the other.</summary>
internal sealed class BlockReader(DocumentText document, IReadOnlyList<BlockPieces> blocks, ReadingContext context)
{
    private readonly NumberRecorder numbers = new();
    private readonly ClaimBuilder claims = new(document, context);
    private int caption = -1;
    private Attributed<Period>? headed;
    private bool isInReferences;

    public ImmutableArray<FoundNumber> Numbers => numbers.Numbers;

    public ImmutableArray<ReadClaim> Claims => claims.Claims;

    /// <summary>Reads one block.</summary>
    public void Read(int at)
    {
        var block = blocks[at];
        if (block.Block.Kind == BlockKind.Table)
        {
            var source =
                at + 1 < blocks.Count && blocks[at + 1].Block.Kind == BlockKind.Footnote ? blocks[at + 1].Text : null;
            new TableReader(document, context, numbers, claims).Read(
                at,
                block,
                caption < 0 ? null : blocks[caption],
                source
            );
            caption = -1;
            return;
        }
        isInReferences = References.IsHead(block) || (isInReferences && !References.IsEnd(block));
        caption =
            block.Block.Kind == BlockKind.Caption ? at
            : block.Block.Kind == BlockKind.PageFurniture ? caption
            : -1;
        Running(at, block);
    }

    private void Running(int at, BlockPieces block)
    {
        var piece = block.Text;
        var text = block.Block.Text;
        var range = new TextRange(at, -1, -1, 0, 1);
        var found = piece.Numerals.ToDictionary(
            n => n,
            n =>
                numbers.Add(
                    piece,
                    n,
                    text,
                    range,
                    isInReferences && n.Role == NumberRole.Quantity ? NumberRole.Reference : null
                )
        );
        if (isInReferences || block.Block.Kind == BlockKind.PageFurniture)
        {
            return;
        }
        if (block.Block.Kind == BlockKind.Caption)
        {
            Captioned(piece, found);
        }
        if (block.Block.Kind == BlockKind.ListItem)
        {
            context.NewItem(headed, at == 0 || blocks[at - 1].Block.Kind != BlockKind.ListItem);
        }
        else
        {
            context.NewParagraph();
        }
        context.Headed = HeadYear.Of(block) ?? context.Headed;
        foreach (var sentence in Sentence.Of(piece, i => text.SpotAt(piece.Tokens[i].Start)))
        {
            var read = SentenceReader.Read(sentence, context);
            foreach (var attribution in read)
            {
                var number = found[attribution.Number];
                claims.Add(attribution, number, $"text; L{Line(number)}");
            }
            Events(sentence, found);
        }
        if (block.Block.Kind == BlockKind.Heading)
        {
            headed = context.Period is { Value.Months: <= 12 } ? context.Period : null;
        }
    }

    private void Captioned(Piece piece, Dictionary<Numeral, FoundNumber> found)
    {
        var label = CaptionLabel.Of(piece);
        foreach (var numeral in piece.Numerals.Where(n => n.Role == NumberRole.Year && n.Digits.Length > 0))
        {
            var years = numeral.Digits.Split('–');
            var locator = $"{label}, caption; L{Line(found[numeral])}";
            claims.AddEvent(
                found[numeral],
                locator,
                $"{CaptionLabel.Thing(label)} period (start year as captioned)",
                Period.Parse(years[0]),
                years[0]
            );
            if (years.Length > 1)
            {
                claims.AddEvent(
                    found[numeral],
                    locator,
                    $"{CaptionLabel.Thing(label)} period (end year as captioned)",
                    Period.Parse(years[1]),
                    years[1]
                );
            }
        }
    }

    // Dates in a sentence that measures nothing are what happened then.
    private void Events(Sentence sentence, Dictionary<Numeral, FoundNumber> found)
    {
        if (sentence.Piece.Kind == BlockKind.Caption)
        {
            return;
        }
        foreach (
            var numeral in sentence.Numerals.Where(n =>
                n.Role is NumberRole.Year or NumberRole.Date || n.Unit.Other == "months"
            )
        )
        {
            var mention = sentence.Periods.Find(p => p.First <= numeral.First && numeral.First <= p.Last);
            var isOfQuantity =
                sentence.Quantities.Count > 0 && numeral.Unit.Other != "months" && mention is { IsDay: false };
            if (mention is not null && !isOfQuantity)
            {
                var indicator =
                    numeral.Unit.Other == "months"
                        ? "observation window"
                        : $"event: {EventWords.Of(sentence, mention)}";
                claims.AddEvent(
                    found[numeral],
                    $"text; L{Line(found[numeral])}",
                    indicator,
                    mention.Resolve(context.Period?.Value, context.Written),
                    found[numeral].Printed
                );
            }
        }
    }

    private static string Line(FoundNumber number) => number.Spot.Line.ToString(CultureInfo.InvariantCulture);
}
