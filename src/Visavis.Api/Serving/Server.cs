using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visavis.Api.Asking;
using Visavis.Workbench;

namespace Visavis.Api.Serving;

/// <summary>The workspace by HTTP: one process, one port.</summary>
public static class Server
{
    private const long MostKept = 64L << 20;

    /// <summary>Serves until the process is told to end; whoever is being answered is answered first.</summary>
    /// <param name="settings">What is in force.</param>
    /// <param name="options">How it is started.</param>
    /// <param name="started">Told the address, once it listens.</param>
    /// <exception cref="ProblemException">The workspace cannot be opened.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task Run(Settings settings, ServerOptions options, Action<string> started)
    {
        var app = Build(settings, options, _ => { });
        await using (app.ConfigureAwait(false))
        {
            await app.StartAsync().ConfigureAwait(false);
            started(app.Urls.First());
            await app.WaitForShutdownAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The server, not yet started.</summary>
    internal static WebApplication Build(Settings settings, ServerOptions options, Action<WebApplicationBuilder> alter)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.ConfigureKestrel(kestrel => Limits.Set(kestrel, options));
        builder.Logging.ClearProviders().AddJsonConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o =>
            o.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new Library(settings));
        builder.Services.AddSingleton(new ReplyCache(Math.Max(1, Environment.ProcessorCount - 1), MostKept));
        builder.Services.AddSingleton<Bodies>();
        builder.Services.AddSingleton<Handler>();
        builder.Services.AddSingleton<Jobs.JobRoom>();
        builder.Services.AddSingleton<Guard>();
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WarmUp>());
        Telemetry.AddTo(builder);
        alter(builder);
        var app = builder.Build();
        Lay(app, options);
        return app;
    }

    private static void Lay(WebApplication app, ServerOptions options)
    {
        var guard = app.Services.GetRequiredService<Guard>();
        var handler = app.Services.GetRequiredService<Handler>();
        app.Use(next =>
            http =>
            {
                SecurityHeaders.AddTo(http);
                return guard.Run(http, next);
            }
        );
        app.Use(next => http => Hosts.Check(http, options, next));
        app.UseRouting();
        foreach (var route in Route.All)
        {
            string[] methods = route.MostBody == 0 ? ["GET", "HEAD"] : ["POST"];
            app.MapMethods(route.Path, methods, http => handler.Run(http, route));
        }
        foreach (var part in Part.All)
        {
            part.Map(app);
        }
    }
}
