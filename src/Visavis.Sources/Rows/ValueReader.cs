using System.Text;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A cell: a number, or what the source writes instead of one.</summary>
internal readonly record struct CellValue(ObservationStatus Status, ParsedNumber Number);

/// <summary>Reads cells.</summary>
internal sealed class ValueReader
{
    private readonly NumberParser numbers;
    private readonly Memo<ObservationStatus> missing;
    private readonly bool[] startsMissing = new bool[256];

    public ValueReader(Manifest manifest)
    {
        numbers = new(manifest.Numbers);
        missing = new(manifest.Missing.TryGetValue);
        foreach (var token in manifest.Missing.Keys.Where(k => k.Length > 0))
        {
            startsMissing[Encoding.UTF8.GetBytes(token)[0]] = true;
        }
    }

    /// <returns>What is wrong with the text; absent where nothing is.</returns>
    public Func<Spot, string, Problem>? Read(ReadOnlySpan<byte> text, sbyte exponent, out CellValue cell)
    {
        var mayBeMissing = text.IsEmpty || startsMissing[text[0]];
        if (mayBeMissing && missing.TryGet(text, out var status))
        {
            cell = new(status, default);
            return null;
        }
        var fault = numbers.TryParse(text, exponent, out var number);
        var isZero = number is { Thousandths: 0, WasRounded: false };
        cell = new(isZero ? ObservationStatus.Zero : ObservationStatus.Reported, number);
        return text.IsEmpty ? NoValue : Why(fault);
    }

    private static Problem NoValue(Spot at, string text) => Texts.NoValue(at);

    private static Func<Spot, string, Problem>? Why(NumberFault fault) =>
        fault switch
        {
            NumberFault.None => null,
            NumberFault.Ambiguous => Texts.AmbiguousNumber,
            NumberFault.NotFinite => Texts.NotFinite,
            NumberFault.Negative => Texts.Negative,
            NumberFault.TooLarge => Texts.TooLarge,
            _ => Texts.Number,
        };
}
