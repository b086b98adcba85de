using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>The least and the most that the overlap of two flows can be; exact.</summary>
internal static class OverlapBounds
{
    /// <param name="box">Ends of the first flow, then of the second, n each; not all low ends zero.</param>
    public static (double Low, double High) Of(Box box)
    {
        var n = box.Low.Length / 2;
        return (
            Overlap.Lowest(box.Low[..n], box.High[..n], box.Low[n..], box.High[n..]),
            Overlap.Highest(box.Low[..n], box.High[..n], box.Low[n..], box.High[n..])
        );
    }
}
