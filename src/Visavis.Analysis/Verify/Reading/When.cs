using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>When a number was, and with when it is compared.</summary>
internal sealed record When(Attributed<Period>? Period, Attributed<Period>? Base);
