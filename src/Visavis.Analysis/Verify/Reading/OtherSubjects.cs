using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads numbers that are about something else than flows: things counted, currencies of payments.</summary>
internal sealed class OtherSubjects(Sentence sentence, ReadingContext context)
{
    private const int Near = 2;
    private readonly CountReader counts = new(sentence);

    /// <summary>What a number counts, as a subject of the two that the document is about; absent where it counts nothing known.</summary>
    public (Subject Subject, Put Put)? Counted(Numeral number)
    {
        var counted = counts.Of(number, context.Thing);
        context.Thing = counts.ThingOf(number) is { Length: > 0 } thing ? thing : context.Thing;
        return counted is null
            ? null
            : (
                new()
                {
                    Other = counted,
                    Reporter = OfPair(0),
                    Partner = OfPair(1),
                },
                Put.As(counted.Value.Kind)
            );
    }

    /// <summary>A share of currencies in payments, which is none of partners; absent where the sentence speaks of no payments.</summary>
    public Subject? Settled(Numeral number, Subject told)
    {
        var word = sentence.Terms.Find(t => t.Is("settle"));
        var isRest = sentence.Terms.Exists(t => t.Is("rest") && t.Last < number.First && number.First - t.Last <= Near);
        var name = isRest ? "settlement currency share (other currencies)" : "settlement currency share";
        return word is null
            ? null
            : Bloc.OfTwo(
                told with
                {
                    Flow = null,
                    Other = sentence.Said((name, ClaimKind.Share), word.First, word.Last, BasisFrom.Sentence),
                }
            );
    }

    private Attributed<Economy>? OfPair(int place) =>
        place < context.Pair.Count ? sentence.Unsaid(context.Pair[place], BasisFrom.Document) : null;
}
