using Visavis.Testing;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>A theory about the synthetic panels of ../shared/econ, made by its C generator; skipped, with the reason, where generator or compiler are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GravgenTheoryAttribute : TheoryAttribute
{
    public GravgenTheoryAttribute(bool isLong = false)
    {
        IsLong = isLong;
        Skip =
            !Directory.Exists(SyntheticPanel.Econ) ? "../shared/econ is not there"
            : !GravityPanel.HasCompiler ? "gcc is not there"
            : isLong && Environment.GetEnvironmentVariable("VISAVIS_LONG") != "1" ? "only under VISAVIS_LONG=1"
            : null;
    }

    public bool IsLong { get; }
}
