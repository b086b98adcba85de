namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>What is not known after the last known year.</summary>
public enum DarkDesign
{
    /// <summary>The reporter's figure of the pair; the mirror is there, and the reporter still reports to others.</summary>
    OneSide,

    /// <summary>Both sides' figures of the pair; both still report on others.</summary>
    BothSides,

    /// <summary>Everything the reporter reports; the partner's mirror is there.</summary>
    ReporterSilent,

    /// <summary>Everything both report: only third economies' mirrors are left.</summary>
    BothSilent,

    /// <summary>The same, but the reporter's total over its partners is published.</summary>
    TotalPublished,
}

/// <summary>Which reports nobody may look at after the last known year.</summary>
/// <param name="Design">What is dark.</param>
/// <param name="Reporter">Row of the dark cell.</param>
/// <param name="Partner">Column of the dark cell.</param>
public readonly record struct Darkness(DarkDesign Design, int Reporter, int Partner)
{
    /// <summary>Whether an economy keeps silent on everybody.</summary>
    /// <param name="economy">Its place in the panel.</param>
    public bool Silences(int economy) =>
        Design switch
        {
            DarkDesign.ReporterSilent => economy == Reporter,
            DarkDesign.BothSilent or DarkDesign.TotalPublished => economy == Reporter || economy == Partner,
            _ => false,
        };

    /// <summary>Whether a cell is the dark one or the same pair the other way: others' growth is found without either.</summary>
    /// <param name="row">A reporter.</param>
    /// <param name="column">Its partner.</param>
    public bool IsPair(int row, int column) =>
        (row == Reporter && column == Partner) || (row == Partner && column == Reporter);

    /// <summary>Whether the mirror of the dark cell is there.</summary>
    public bool HasMirror => Design is DarkDesign.OneSide or DarkDesign.ReporterSilent;
}

/// <summary>From the last known year to the year asked for.</summary>
/// <param name="LastKnown">The last year in which everything was known.</param>
/// <param name="Target">The year asked for, later.</param>
public readonly record struct DarkSpan(int LastKnown, int Target)
{
    /// <summary>Years in the dark, 1 or more.</summary>
    public int Horizon => Target - LastKnown;
}
