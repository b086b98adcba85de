using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Visavis.Api.Serving;

/// <summary>How much one asker may ask for, and how slowly.</summary>
internal static class Limits
{
    /// <summary>The longest body of a request that says nothing else.</summary>
    public const long MostBody = 1 << 20;

    public static void Set(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBody;
        kestrel.Limits.MaxConcurrentConnections = 2_000;
        kestrel.Limits.MaxRequestHeaderCount = 60;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        if (IPAddress.TryParse(options.Host, out var address))
        {
            kestrel.Listen(address, options.Port);
        }
        else
        {
            kestrel.ListenLocalhost(options.Port);
        }
    }
}
