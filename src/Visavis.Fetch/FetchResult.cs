using Visavis.Core;
using Visavis.Fetch.Keeping;

namespace Visavis.Fetch;

/// <summary>One answer that lies in the folder.</summary>
/// <param name="Manifest">What is known of it.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="IsNew">Whether this run fetched it; otherwise an earlier one had.</param>
public sealed record FetchedFile(RequestManifest Manifest, string Path, bool IsNew);

/// <summary>What a fetch did.</summary>
/// <param name="Files">Answers to the question that lie in the folder, in the order of the requests.</param>
/// <param name="Sent">Requests that this run sent.</param>
/// <param name="Open">Requests that are known and not answered yet; answers may ask for more.</param>
/// <param name="Failure">Why it stopped; absent where it did not.</param>
public sealed record FetchResult(IReadOnlyList<FetchedFile> Files, int Sent, int Open, FetchException? Failure)
{
    /// <summary>Whether all that was asked is there.</summary>
    public bool IsWhole => Open == 0;
}

/// <summary>How far a fetch has come.</summary>
/// <param name="Done">Requests that have their answer.</param>
/// <param name="Known">Requests that are known of by now.</param>
/// <param name="What">The file that came, or why the same request is sent again.</param>
public sealed record FetchStep(int Done, int Known, Func<Speech, string> What);
