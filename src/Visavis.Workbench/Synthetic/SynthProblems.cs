using Visavis.Analysis.Synthetic.Documents;
using Visavis.Core;

namespace Visavis.Workbench.Synthetic;

/// <summary>What a made-up world cannot be.</summary>
public static class SynthProblems
{
    /// <summary>Too few or too many of something.</summary>
    public static Problem OutOfRange(string option, int least, int most, string found) =>
        Problem.Of(Texts.Book, "SYN001", ("place", option), ("least", least), ("most", most), ("found", found));

    internal static Problem NotDark(string text) =>
        Problem.Of(Texts.Book, "SYN002", ("place", "--dark"), ("text", text));

    internal static Problem NoMisprint(string text, IEnumerable<string> kinds) =>
        Problem.Of(Texts.Book, "SYN003", ("place", "--misprint"), ("text", text), ("kinds", string.Join(", ", kinds)));

    internal static Problem NothingToMisprint(Misprint misprint) =>
        Problem.Of(Texts.Book, "SYN004", ("place", "--misprint"), ("kind", SynthRequest.NameOf(misprint.Kind)));

    /// <summary>The two of a document are not two.</summary>
    public static Problem NotAPair(string text) =>
        Problem.Of(Texts.Book, "SYN006", ("place", "--document"), ("text", text));

    /// <summary>The years are no span of years.</summary>
    public static Problem NotYears(string text) =>
        Problem.Of(Texts.Book, "SYN007", ("place", "--years"), ("text", text));

    internal static Problem CannotWrite(string folder, Exception error) =>
        Problem.Of(Texts.Book, "SYN005", ("place", folder), ("why", error.Message));
}
