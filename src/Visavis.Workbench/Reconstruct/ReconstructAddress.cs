using System.Globalization;
using Visavis.Core;

namespace Visavis.Workbench.Reconstruct;

/// <summary>The question of a reconstruction as addresses spell it, whoever quotes one of its numbers.</summary>
internal static class ReconstructAddress
{
    /// <summary>What an address has to say to ask the same again.</summary>
    public static IEnumerable<(string Key, string Value)> Selection(ReconstructRequest request) =>
        new (string Key, string? Value)[]
        {
            ("reporter", request.A.ToUpperInvariant()),
            ("partner", request.B.ToUpperInvariant()),
            ("from", request.From),
            ("to", request.To),
            ("as", request.As.Count == 0 ? null : string.Join(' ', request.As)),
            ("by", request.By == ReconstructRequest.UsualStep ? null : request.By),
            ("draws", request.Draws.ToString(CultureInfo.InvariantCulture)),
            ("seed", request.Seed.ToString(CultureInfo.InvariantCulture)),
            ("model", request.WithModel ? null : "without"),
            ("hold", request.Held.Count == 0 ? null : string.Join(' ', request.Held)),
        }
            .Where(s => s.Value is not null)
            .Select(s => (s.Key, s.Value!))
            .Concat(request.Time.Address);

    /// <summary>The request that an address speaks of; absent where its numbers are none.</summary>
    /// <exception cref="ProblemException">A date of its time cannot be read.</exception>
    public static ReconstructRequest? Of(ReceiptAddress address)
    {
        string? Given(string key) => address.Selection.GetValueOrDefault(key);
        string[] Words(string key) => Given(key)?.Split(' ') ?? [];
        return
            int.TryParse(Given("draws"), NumberStyles.None, CultureInfo.InvariantCulture, out var draws)
            && draws > 0
            && ulong.TryParse(Given("seed"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? new(Given("reporter") ?? "", Given("partner") ?? "")
            {
                From = Given("from"),
                To = Given("to"),
                As = Words("as"),
                By = Given("by") ?? ReconstructRequest.UsualStep,
                Draws = draws,
                Seed = seed,
                WithModel = Given("model") is null,
                Held = Words("hold"),
                Time = TimeTravel.Of(Given("as-of"), Given("known-at")),
                Commit = address.Commit,
            }
            : null;
    }
}
