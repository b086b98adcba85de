using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Visavis.Core;

namespace Visavis.Reports;

/// <summary>Running text whose numbers are references: write <c>new Paragraph($"Turnover was {turnover} in {period}.")</c>.</summary>
[InterpolatedStringHandler]
public sealed class Prose
{
    private readonly List<Run> runs;

    /// <summary>For the compiler, which fills it from an interpolated string.</summary>
    public Prose(int literalLength, int formattedCount)
    {
        _ = literalLength;
        runs = new((2 * formattedCount) + 1);
    }

    /// <summary>A text of a phrasebook, its holes filled with names, periods, numbers, citations and other prose.</summary>
    /// <exception cref="KeyNotFoundException">No such text, or a hole without its value: a mistake of ours.</exception>
    public static Prose Of(Speech speech, string key, params IReadOnlyList<(string Name, object Value)> values) =>
        Of(speech, speech.Book.Find(key, speech.Language), key, values);

    /// <summary>A template with its holes filled.</summary>
    /// <param name="speech">The language.</param>
    /// <param name="phrase">The template, in that language.</param>
    /// <param name="name">What it is called when a value is wanting.</param>
    /// <param name="values">What fills the holes.</param>
    /// <exception cref="KeyNotFoundException">A hole without its value: a mistake of ours.</exception>
    public static Prose Of(Speech speech, Phrase phrase, string name, IReadOnlyList<(string Name, object Value)> values)
    {
        var prose = new Prose(0, values.Count);
        var before = new System.Text.StringBuilder();
        foreach (var part in phrase.Parts)
        {
            prose.Append(part, speech, name, values, before);
        }
        return prose;
    }

    /// <summary>Text, values and citations in order.</summary>
    public ImmutableArray<Run> Runs => [.. runs];

    /// <summary>Plain text.</summary>
    public static implicit operator Prose(string text)
    {
        var prose = new Prose(text.Length, 0);
        prose.AppendLiteral(text);
        return prose;
    }

    /// <summary>The words alone, for a debugger.</summary>
    public override string ToString() => string.Concat(runs.OfType<TextRun>().Select(r => r.Text));

    /// <summary>Text between the holes.</summary>
    public void AppendLiteral(string text) => Append(new TextRun(text));

    /// <summary>A name.</summary>
    public void AppendFormatted(string text) => AppendLiteral(text);

    /// <summary>A period, in the one spelling that Visavis uses.</summary>
    public void AppendFormatted(Period period) => AppendLiteral(period.ToString());

    /// <summary>A number, or the reason why there is none.</summary>
    public void AppendFormatted(ValueCell value) => Append(new ValueRun(value));

    /// <summary>A source.</summary>
    public void AppendFormatted(Citation citation) => Append(new CitationRun(citation));

    /// <summary>Text that was put together before.</summary>
    public void AppendFormatted(Prose prose) => prose.runs.ForEach(Append);

    private void Append(
        PhrasePart part,
        Speech speech,
        string key,
        IReadOnlyList<(string Name, object Value)> values,
        System.Text.StringBuilder before
    )
    {
        switch (part is PhraseHole h ? Speech.Value(key, h, values) : null)
        {
            case null:
                Say(((PhraseWords)part).Text, before);
                break;
            case Number number when !((PhraseHole)part).Agreeing.IsEmpty:
                Say(speech.Said((PhraseHole)part, NumberText.Printed(number.Value, number.Unit), before), before);
                break;
            case ValueCell cell:
                AppendFormatted(cell);
                before.Append('x');
                break;
            case Citation citation:
                AppendFormatted(citation);
                before.Append('x');
                break;
            case Prose prose:
                AppendFormatted(prose);
                before.Append('x');
                break;
            case var value:
                Say(speech.Said((PhraseHole)part, value, before), before);
                break;
        }
    }

    private void Say(string text, System.Text.StringBuilder before)
    {
        AppendLiteral(text);
        before.Append(text);
    }

    // Words that follow words are one run, however the string was put together; a unit that ends in a stop ends the sentence too.
    private void Append(Run run)
    {
        switch (run)
        {
            case TextRun { Text: ['.', .. var rest] } when EndsInStop():
                Append(new TextRun(rest));
                break;
            case TextRun { Text: "" }:
                break;
            case TextRun text when runs is [.., TextRun last]:
                runs[^1] = new TextRun(last.Text + text.Text);
                break;
            default:
                runs.Add(run);
                break;
        }
    }

    private bool EndsInStop() => runs is [.., ValueRun { Value: Number number }] && number.Unit.Label.EndsWith('.');
}

/// <summary>A source that the text points to.</summary>
/// <param name="SourceId">Its id.</param>
public readonly record struct Citation(string SourceId);

/// <summary>A stretch of running text.</summary>
public abstract record Run;

/// <summary>Words.</summary>
/// <param name="Text">As they stand.</param>
public sealed record TextRun(string Text) : Run;

/// <summary>A value in the text.</summary>
/// <param name="Value">Number or missing.</param>
public sealed record ValueRun(ValueCell Value) : Run;

/// <summary>A pointer to a source.</summary>
/// <param name="Citation">Which.</param>
public sealed record CitationRun(Citation Citation) : Run;
