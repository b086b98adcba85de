namespace Visavis.Analysis.Measures;

/// <summary>Along what the sums of a row run. All columns of a row have the same lines, in the same order.</summary>
public enum Lines
{
    /// <summary>Each name stands for one number.</summary>
    One,

    /// <summary>The parts that the question names, the residual last.</summary>
    Parts,

    /// <summary>Partners; those without trade are zero.</summary>
    Partners,

    /// <summary>Codes of one level of one nomenclature; those without trade are zero, so their number is the nomenclature's.</summary>
    Commodities,

    /// <summary>Periods of one length, in their order.</summary>
    Periods,
}
