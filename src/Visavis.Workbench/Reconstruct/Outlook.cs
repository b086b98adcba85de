using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Reconstruct;

/// <summary>What the workspace lets expect of dark years. Teaching takes a minute, so what came of it is kept; a commit never changes. Losing it costs time, never a figure.</summary>
/// <param name="open">The source that says most of the yearly totals of many; absent where none has many.</param>
/// <param name="folder">Where it is kept.</param>
internal sealed class Outlook(Func<WideReports?> open, string folder)
{
    private readonly Lazy<WideReports?> wide = new(open);

    /// <summary>The last year that the source knows of anybody; 0 without one.</summary>
    public int LastYear => wide.Value?.Reports.Max(r => r.Year) ?? 0;

    public Expectation Of(PairEvidence evidence, PairQuestion question, CancellationToken cancel)
    {
        if (wide.Value is not { } source)
        {
            return Expectation.Nothing;
        }
        var path = Path.Combine(folder, $"{KeyOf(evidence, question)}.json");
        if (Kept(path) is { } kept)
        {
            return kept;
        }
        var expectation = Expectation.Of(source, question, cancel);
        // What costs nothing is not kept.
        if (expectation.Source is not null)
        {
            Keep(path, expectation);
        }
        return expectation;
    }

    private static string KeyOf(PairEvidence evidence, PairQuestion question) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '|',
                        [
                            typeof(MovementModel).Module.ModuleVersionId.ToString(),
                            evidence.Commit.ToString(CultureInfo.InvariantCulture),
                            .. evidence.Time.Address.Select(t => t.Value),
                            question.A.Code,
                            question.B.Code,
                            question.FirstYear.ToString(CultureInfo.InvariantCulture),
                            question.LastYear.ToString(CultureInfo.InvariantCulture),
                        ]
                    )
                )
            )
        );

    private static Expectation? Kept(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), KeptJson.Default.KeptExpectation)?.Told();
        }
        catch (JsonException)
        {
            // Cut short by a crash: made again and written over.
            return null;
        }
    }

    // Moved into place whole: another process may be reading. Kept for speed alone: where the workspace cannot be written,
    // it is made anew each time.
    private void Keep(string path, Expectation expectation)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var beside = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(
                beside,
                JsonSerializer.SerializeToUtf8Bytes(KeptExpectation.Of(expectation), KeptJson.Default.KeptExpectation)
            );
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException) { }
    }
}
