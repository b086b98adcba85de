using System.Net;

namespace Visavis.Api.Serving;

/// <summary>How the server is started.</summary>
/// <param name="Host">The address on which it listens.</param>
/// <param name="Port">The port; 0 for any that is free.</param>
public sealed record ServerOptions(string Host, int Port)
{
    /// <summary>What an asker has to show to write; absent where nobody may.</summary>
    public string? Token { get; init; }

    /// <summary>Whether a server can listen there: at an IP address, or at localhost.</summary>
    public static bool IsAddress(string host) =>
        IPAddress.TryParse(host, out _) || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>How long an asker waits for an answer that is worked out.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether the likeliest first questions are asked beforehand, in the background.</summary>
    public bool WarmsUp { get; init; }
}
