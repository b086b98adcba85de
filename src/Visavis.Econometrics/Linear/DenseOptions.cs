namespace Visavis.Econometrics.Linear;

/// <summary>How many numbers a processor instruction takes at a time.</summary>
public enum VectorWidth
{
    /// <summary>As many as this machine can.</summary>
    Widest = 0,

    /// <summary>One, on any machine.</summary>
    One = 1,

    /// <summary>Four: Vector256.</summary>
    Four = 4,

    /// <summary>Eight: Vector512.</summary>
    Eight = 8,
}

/// <summary>How dense kernels run. Products are the same bit for bit at every width and number of threads.</summary>
/// <param name="Width">Numbers an instruction; without it, the machine's widest.</param>
/// <param name="Threads">Threads at most; 0 and 1 are one.</param>
public readonly record struct DenseOptions(VectorWidth Width = VectorWidth.Widest, int Threads = 1);
