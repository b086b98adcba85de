using Visavis.Reports;

namespace Visavis.Workbench.PairReport;

/// <summary>Pieces of running text in a row.</summary>
internal static class Joined
{
    /// <summary>At least one piece, with the separator between them.</summary>
    public static Prose Of(string separator, IEnumerable<Prose> pieces) =>
        pieces.Aggregate((all, next) => (Prose)$"{all}{separator}{next}");
}
