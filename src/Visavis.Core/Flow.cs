namespace Visavis.Core;

/// <summary>What the reporter recorded (UN Comtrade's X, M, RX, RM).</summary>
public enum Flow : byte
{
    /// <summary>Goods or services that leave the reporter.</summary>
    Export,

    /// <summary>Goods or services that enter the reporter.</summary>
    Import,

    /// <summary>Foreign goods that leave the reporter again.</summary>
    ReExport,

    /// <summary>The reporter's own goods that come back.</summary>
    ReImport,
}

/// <summary>What follows from a flow alone.</summary>
public static class Flows
{
    /// <summary>The flow that the partner records of the same movement.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The flow has no single mirror: re-imports are exports of somebody.</exception>
    public static Flow Mirror(this Flow flow) =>
        flow switch
        {
            Flow.Export or Flow.ReExport => Flow.Import,
            Flow.Import => Flow.Export,
            _ => throw new ArgumentOutOfRangeException(nameof(flow), flow, "A re-import has no single mirror."),
        };

    /// <summary>Whether the reporter is the one that sends.</summary>
    public static bool LeavesReporter(this Flow flow) => flow is Flow.Export or Flow.ReExport;
}
