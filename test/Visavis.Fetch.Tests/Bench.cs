using Visavis.Core;
using Visavis.Fetch.Declared;
using Visavis.Fetch.Tests.Replay;
using Visavis.Fetch.Wire;

namespace Visavis.Fetch.Tests;

/// <summary>A folder, a clock and keys for one fetch after another.</summary>
internal sealed class Bench : IDisposable
{
    public const string Key = "s3cr3t+Key/0f==Comtrade";

    public static WireLimits Limits { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("visavis-fetch-").FullName;

    public InstantTime Time { get; } = new(Limits.Stall, Limits.Total);

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>All that was said on the way, in English.</summary>
    public List<string> Said { get; } = [];

    public int MaxRequests { get; set; } = int.MaxValue;

    public HttpMessageHandler? Handler { get; set; }

    public static Api Api(string id) => ApiCatalogue.All.Single(a => a.Id == id);

    public Fetcher Ready(Uri address, string api, string question)
    {
        var (fetcher, problems) = Fetch(address, api, question);
        Assert.Empty(problems);
        return fetcher!;
    }

    public (Fetcher? Fetcher, IReadOnlyList<Problem> Problems) Fetch(Uri? address, string api, string question)
    {
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var typed = words.Chunk(2).ToDictionary(w => w[0][2..], w => w[1], StringComparer.Ordinal);
        return Fetcher.Of(
            Api(api),
            typed,
            new()
            {
                Folder = Folder,
                Base = address,
                Time = Time,
                MaxRequests = MaxRequests,
                Handler = Handler,
                Environment = name => Environment.GetValueOrDefault(name),
            }
        );
    }

    public Task<FetchResult> Run(ReplayServer server, string api, string question) =>
        Ready(server.Base, api, question).Run(new Told(Said));

    /// <summary>Whole answers in the folder.</summary>
    public string[] Kept => [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private sealed class Told(List<string> said) : IProgress<FetchStep>
    {
        private static readonly Speech English = Texts.Book.Speaking(Language.En);

        public void Report(FetchStep value) => said.Add(value.What(English));
    }
}
