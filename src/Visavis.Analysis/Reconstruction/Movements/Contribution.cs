namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>A part of an estimate, in logs: all parts together are its centre.</summary>
/// <param name="Name">What it is: <c>mirror</c>, <c>last-ratio</c>, <c>others-growth</c>, <c>ratio-drift</c> and so on.</param>
/// <param name="Log">How much it adds, ln; the anchor is ln US dollars.</param>
public readonly record struct Contribution(string Name, double Log);
