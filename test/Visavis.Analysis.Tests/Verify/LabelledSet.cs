using System.Text.Json;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>Sentences and tables of our own with what they say, written by hand: <c>test/golden/claims</c>.</summary>
internal static class LabelledSet
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>How a language's sentences are read; each half by itself.</summary>
    public static (Score Tuned, Score HeldOut) Sentences(string folder, Language language) =>
        Halves(Read<LabelledSentence>(folder, "sentences"), s => Scored(s, language));

    /// <summary>How a language's tables are read; each half by itself.</summary>
    public static (Score Tuned, Score HeldOut) Tables(string folder, Language language) =>
        Halves(Read<LabelledTable>(folder, "tables"), t => Scored(t, language));

    /// <summary>How sentences and tables are read that were written and labelled before anybody looked how they are.</summary>
    public static Score Fresh(string folder, Language language, string name) =>
        Score.Sum([
            .. Read<LabelledSentence>(folder, $"{name}-sentences").Select(s => Scored(s, language)),
            .. Read<LabelledTable>(folder, $"{name}-tables").Select(t => Scored(t, language)),
        ]);

    private static (Score, Score) Halves<T>(List<T> items, Func<T, Score> scored) =>
        (
            Score.Sum(items.Where((_, i) => i % 2 == 0).Select(scored)),
            Score.Sum(items.Where((_, i) => i % 2 == 1).Select(scored))
        );

    private static List<T> Read<T>(string folder, string file) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(folder, $"{file}.json")), Options)!;

    private static Score Scored(LabelledSentence sentence, Language language)
    {
        var block = TextBlock.Of(BlockKind.Paragraph, SpottedText.Of(sentence.Text, new(0, 1, 1)));
        var claims = Quantities(language, block);
        var score = new Score(sentence.Text);
        foreach (var expected in sentence.Claims.Select(LabelledClaim.Of))
        {
            var found =
                claims.Find(c => c.Claim.Printed == expected.Printed && expected.HasSubject(c))
                ?? claims.Find(c => c.Claim.Printed == expected.Printed);
            score.Judge(expected, found);
            claims.RemoveAll(c => ReferenceEquals(c, found));
        }
        score.JudgeRest(claims);
        return score;
    }

    private static Score Scored(LabelledTable table, Language language)
    {
        var rows = table.Rows.Select(
            (r, i) => new TextTableRow([.. r.Select((c, j) => SpottedText.Of(c, new(0, i + 2, (10 * j) + 1)))])
        );
        var claims = Quantities(
            language,
            TextBlock.Of(BlockKind.Caption, SpottedText.Of(table.Caption, new(0, 1, 1))),
            TextBlock.Table(rows)
        );
        var score = new Score(table.Caption);
        foreach (var line in table.Claims)
        {
            var place = line.Split('|')[0].Split(',').Select(int.Parse).ToArray();
            score.Judge(
                LabelledClaim.Of(line),
                claims.Find(c => (c.Number.Range.Row, c.Number.Range.Cell) == (place[0], place[1]))
            );
        }
        return score;
    }

    private static List<ReadClaim> Quantities(Language language, params TextBlock[] blocks) =>
        [
            .. DocumentReader
                .Read(new("", "", language, 0, [.. blocks]))
                .Claims.Where(c => c.Claim.Kind != ClaimKind.Event),
        ];

    private sealed record LabelledSentence(string Text, string[] Claims);

    private sealed record LabelledTable(string Caption, string[][] Rows, string[] Claims);
}
