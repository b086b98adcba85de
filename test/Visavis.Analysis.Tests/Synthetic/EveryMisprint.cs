using Visavis.Analysis.Synthetic.Documents;

namespace Visavis.Analysis.Tests.Synthetic;

/// <summary>Every way in which a made-up document can be printed wrong.</summary>
public static class EveryMisprint
{
    public static TheoryData<MisprintKind> Kinds => [.. Enum.GetValues<MisprintKind>()];
}
