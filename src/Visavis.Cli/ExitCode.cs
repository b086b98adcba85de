namespace Visavis.Cli;

/// <summary>What a command says to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The answer is "no": a check found a certain error, a store is damaged.</summary>
    public const int No = 1;

    public const int BadUsage = 2;

    public const int BadInput = 3;

    /// <summary>A source, the disk, another writer, or Visavis itself stands in the way; the input may be right.</summary>
    public const int Unavailable = 4;
}
