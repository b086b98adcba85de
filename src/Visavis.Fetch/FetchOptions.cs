using Visavis.Fetch.Wire;

namespace Visavis.Fetch;

/// <summary>Where a fetch lays what it gets, and how far it may go.</summary>
public sealed record FetchOptions
{
    public required string Folder { get; init; }

    /// <summary>Most requests to send in this run, attempts after a failure among them.</summary>
    public int MaxRequests { get; init; } = int.MaxValue;

    /// <summary>Another address of the same API.</summary>
    public Uri? Base { get; init; }

    public WireLimits Limits { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads a variable of the environment: the keys.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The way out; absent for the network itself.</summary>
    public HttpMessageHandler? Handler { get; init; }
}
