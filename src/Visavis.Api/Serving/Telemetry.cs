using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Visavis.Api.Serving;

/// <summary>Traces and counts for whoever asks for them: nothing leaves the machine unless an address to send it to is set.</summary>
internal static class Telemetry
{
    // The name that OpenTelemetry gives it, for every program alike.
    private const string Address = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTo(WebApplicationBuilder builder)
    {
        if (builder.Configuration[Address] is not { Length: > 0 })
        {
            return;
        }
        builder
            .Services.AddOpenTelemetry()
            .UseOtlpExporter()
            .WithTracing(t => t.AddSource("Microsoft.AspNetCore"))
            .WithMetrics(m =>
                m.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            );
    }
}
