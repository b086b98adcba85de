using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Visavis.Econometrics.Vectors;

/// <summary>Numbers of single precision that begin at a line of the cache, so that no vector of whole lines crosses one.</summary>
internal sealed class AlignedFloats
{
    private const int Line = 64;

    private readonly float[] numbers;
    private readonly int first;

    public AlignedFloats(int length)
    {
        // The garbage collector leaves pinned arrays where they are.
        numbers = GC.AllocateArray<float>(length + (2 * Line / sizeof(float)), pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(numbers, 0);
        first = (int)((Line - (address % Line)) % Line / sizeof(float));
        Length = length;
    }

    public int Length { get; }

    public ref float First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(numbers), first);

    public Span<float> Span => numbers.AsSpan(first, Length);

    /// <summary>A stretch of the numbers; a vector may be read beyond its end.</summary>
    public Span<float> Of(int from, int length) => numbers.AsSpan(first + from, length);
}
