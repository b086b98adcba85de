using System.Collections.Immutable;
using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Proposes a manifest for a delimited file: looks at its beginning, gives each column a role, asks what the file does not show.</summary>
internal static class Guesser
{
    /// <summary>So much of a file is looked at before anything is proposed.</summary>
    public const int HeadBytes = 4 << 20;

    public static (Guess? Guess, Problem? Problem) Of(string path, ReadOptions options)
    {
        var at = new Spot("", Path.GetFileName(path));
        if (TryBeginning(path, at, out var bytes) is { } problem)
        {
            return (null, problem);
        }
        var table = bytes is [(byte)'P', (byte)'K', 3, 4, ..] ? null : TextTable.Of(bytes);
        if (table is null)
        {
            return (null, Texts.NotDelimited(at));
        }
        if (table.Header.FirstOrDefault(IsFigure) is { } figure)
        {
            return (null, Texts.NoHeader(at with { Line = table.HeaderLine }, figure));
        }
        var assignment = Assignment.Of(Columns(table));
        return IsTable(assignment)
            ? (Guess(path, table, assignment, options), null)
            : (null, Texts.NoTable(at, table.Header));
    }

    private static Guess Guess(string path, TextTable table, Assignment assignment, ReadOptions options)
    {
        var numbers = NumberFacts.Of(assignment.Figures.Concat(assignment.Across).SelectMany(c => c.Distinct));
        var draft = (Language language) =>
            new Draft(path, table, assignment, numbers, Texts.Book.Speaking(language)).Write();
        return new(draft)
        {
            Findings = [.. Findings(table, assignment, numbers)],
            Columns = [.. assignment.Columns.Select(c => ColumnGuess(assignment, c))],
            Preview = GuessPreview.Of(path, draft(Language.En), options),
        };
    }

    private static Problem? TryBeginning(string path, Spot at, out byte[] bytes)
    {
        bytes = [];
        var problem = SnapshotFile.TryOpen(path, at, out var snapshot);
        using (snapshot)
        {
            return problem ?? Recogniser.TryHead(snapshot!, at, out bytes, HeadBytes);
        }
    }

    private static ImmutableArray<ColumnFacts> Columns(TextTable table) =>
        [.. table.Header.Select((h, i) => new ColumnFacts(i, h, [.. table.Rows.Select(r => r[i])]))];

    // A year may be a header; another number is a row.
    private static bool IsFigure(string header) => NumberFacts.LooksLikeOne(header) && !RoleRules.IsPeriod(header);

    private static bool IsTable(Assignment assignment) =>
        assignment.Figures.Length + assignment.Across.Length > 0
        && new[] { Role.Reporter, Role.Partner, Role.Period }.Any(r => assignment.In(r) is not null);

    private static ColumnGuess ColumnGuess(Assignment assignment, ColumnFacts column)
    {
        if (assignment.Across.Contains(column))
        {
            return new(column.Header, "across", 1, [Texts.Guessed("across")]);
        }
        if (assignment.LabelOf(column) is { } same)
        {
            return new(column.Header, null, 0, [Texts.Guessed("label", ("header", same.Header))]);
        }
        return assignment.Of(column) is { } candidate
            ? new(column.Header, candidate.Role, candidate.Score, candidate.Reasons)
            : new(column.Header, null, 0, [Texts.Guessed("nothing")]);
    }

    private static IEnumerable<Saying> Findings(TextTable table, Assignment assignment, NumberFacts numbers)
    {
        yield return Texts.Guessed(
            "layout",
            ("encoding", table.Layout.Encoding),
            ("delimiter", table.Layout.Delimiter == "\t" ? "TAB" : table.Layout.Delimiter),
            ("line", table.HeaderLine.ToString(CultureInfo.InvariantCulture)),
            ("rows", table.Rows.Count.ToString(CultureInfo.InvariantCulture))
        );
        if (numbers.Decimal is null)
        {
            yield return Texts.Guessed("unclear", ("text", numbers.Unclear ?? ""));
        }
        if (assignment.In(Role.Commodity) is { } codes && HasLostNoughts(codes))
        {
            yield return Texts.Guessed("noughts", ("header", codes.Header));
        }
        if (assignment.Economies is [_, ..] economies)
        {
            yield return Texts.Guessed("scheme", ("scheme", EconomyFacts.Best(economies)));
        }
    }

    // 71120 beside 401031: a spreadsheet took 071120 for a number.
    private static bool HasLostNoughts(ColumnFacts codes)
    {
        var lengths = codes.Distinct.Where(t => t.All(char.IsAsciiDigit)).Select(t => t.Length).Distinct().ToList();
        return lengths.Any(n => n % 2 == 1 && lengths.Contains(n + 1));
    }
}
