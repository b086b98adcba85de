namespace Visavis.Econometrics.Tests.Panel;

/// <summary>A test that takes longer than the check has; skipped, with the reason, unless VISAVIS_LONG=1.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute() =>
        Skip = Environment.GetEnvironmentVariable("VISAVIS_LONG") == "1" ? null : "only under VISAVIS_LONG=1";
}
