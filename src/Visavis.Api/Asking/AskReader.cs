using Microsoft.AspNetCore.Http;
using Visavis.Api.Serving;
using Visavis.Core;

namespace Visavis.Api.Asking;

/// <summary>Reads a request. What is not known is a problem that names it: it is never passed over.</summary>
internal static class AskReader
{
    public static (Ask? Ask, Refusal? Refusal) Read(HttpContext http, Route route, Library library)
    {
        var parameters = route.Parameters.Append(Parameters.Lang).ToList();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var refusal = Unknown(http, route, parameters);
        foreach (var parameter in parameters)
        {
            refusal ??= Take(http, route, parameter, library, values);
        }
        if (refusal is not null)
        {
            return (null, refusal);
        }
        values.Remove(Parameters.Lang.Name);
        var language = Languages.Of(http, library.Settings.Language);
        var commit = library.Commit;
        if (values.TryGetValue(Parameters.After.Name, out var after))
        {
            if (!Cursor.TryParse(after, commit, out var cursor))
            {
                return (null, new(Texts.NotACursor(after), Parameters.After.Name));
            }
            commit = cursor.Commit;
        }
        return (new(route, values, language, commit, library) { Cancellation = http.RequestAborted }, null);
    }

    private static Refusal? Unknown(HttpContext http, Route route, List<Parameter> parameters)
    {
        var behind = parameters.Where(p => !route.HasInPath(p)).Select(p => p.Name).ToList();
        var unknown = http.Request.Query.Keys.Except(behind, StringComparer.Ordinal).FirstOrDefault();
        return unknown is null ? null : new(Texts.UnknownParameter(unknown, behind), unknown);
    }

    private static Refusal? Take(
        HttpContext http,
        Route route,
        Parameter parameter,
        Library library,
        Dictionary<string, string> values
    )
    {
        var given = route.HasInPath(parameter)
            ? [http.Request.RouteValues[parameter.Name]?.ToString()]
            : http.Request.Query[parameter.Name].ToArray();
        switch (given)
        {
            case []:
                return parameter.IsRequired ? new(Texts.Wanting(parameter.Name), parameter.Name) : null;
            case [{ } value]:
                values.Add(parameter.Name, value);
                return parameter.Check(value, library) is { } problem ? new(problem, parameter.Name) : null;
            default:
                return new(Texts.Twice(parameter.Name), parameter.Name);
        }
    }
}

/// <summary>What is wrong with a request, and the parameter that it is about.</summary>
internal sealed record Refusal(Problem Problem, string Parameter);
