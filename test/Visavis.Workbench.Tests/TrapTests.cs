using Visavis.Core;
using Visavis.Sources;

namespace Visavis.Workbench.Tests;

/// <summary>What a source warns of can be told in a report, whichever source somebody ingests.</summary>
public sealed class TrapTests
{
    public static TheoryData<string> Kinds =>
        [.. Door.Quirks.Select(q => q.Quirk.Kind).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_trap_has_a_name_in_both_languages(string kind)
    {
        Assert.NotEmpty(Texts.Book.Speaking(Language.En)[$"traps.{kind}"]);
        Assert.Matches("[а-я]", Texts.Book.Speaking(Language.Ru)[$"traps.{kind}"]);
    }
}
