using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>Which part of a side's exports, or of its imports, the other economy takes or gives.</summary>
/// <param name="Flow">Of the pair; of the second economy's point of view its exports are imports.</param>
/// <param name="Period">A year.</param>
/// <param name="Estimate">0 to 1, with intervals.</param>
public sealed record PairShare(PairFlow Flow, Period Period, Estimated Estimate);
