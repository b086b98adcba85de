using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Why a document cannot be read. One method, one problem, one code; the words are in <c>Texts/</c>.</summary>
internal static class DocumentProblems
{
    public static Problem Empty(Spot at) => Of("DOC001", at);

    public static Problem TooLarge(Spot at, long most) => Of("DOC002", at, ("most", most >> 20));

    public static Problem Binary(Spot at) => Of("DOC003", at);

    public static Problem NoFormat(Spot at) => Of("DOC004", at);

    public static Problem NoPdfReader(Spot at) => Of("DOC005", at);

    public static Problem NoTextLayer(Spot at) => Of("DOC006", at);

    public static Problem PdfFailed(Spot at, string reason) => Of("DOC007", at, ("reason", reason));

    public static Problem HasMacros(Spot at) => Of("DOC008", at);

    public static Problem Damaged(Spot at) => Of("DOC009", at);

    public static Problem TooManyNumbers(Spot at, int most) => Of("DOC010", at, ("most", most));

    public static Problem TooDeep(Spot at) => Of("DOC011", at);

    public static Problem NoText(Spot at) => Of("DOC012", at);

    public static Problem NotWellFormed(Spot at, int line) => Of("DOC013", at, ("line", line));

    private static Problem Of(string code, Spot at, params (string Name, object Value)[] values) =>
        Problem.Of(Texts.Book, code, [("place", (Speech say) => at.In(say)), .. values]);
}
