namespace Visavis.Sources;

internal sealed record ClaimWords;
