using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Visavis.Core;

namespace Visavis.Api.Serving;

/// <summary>The language of an asker: the parameter, else what the browser prefers, else the setting.</summary>
internal static class Languages
{
    public static Language Of(HttpContext http) =>
        http.Request.Query["lang"] is [{ } asked] && Known(asked) is { } named ? named
        : Preferred(http) is { } preferred ? preferred
        : http.RequestServices.GetRequiredService<Library>().Settings.Language;

    private static Language? Preferred(HttpContext http) =>
        StringWithQualityHeaderValue.TryParseList(
            [.. http.Request.Headers.AcceptLanguage.OfType<string>().Where(h => h.Length < 500)],
            out var list
        )
            ? list.OrderByDescending(l => l.Quality ?? 1)
                .Select(l => l.Value.Length < 2 ? null : Known(l.Value.ToString()[..2]))
                .FirstOrDefault(l => l is not null)
            : null;

    private static Language? Known(string text) =>
        text.ToUpperInvariant() switch
        {
            "EN" => Language.En,
            "RU" => Language.Ru,
            _ => null,
        };
}
