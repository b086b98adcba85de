using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Visavis.Api.Serving;
using Visavis.Core;

namespace Visavis.Api.Asking;

/// <summary>Reads a request. What is not known is a problem that names it: it is never passed over.</summary>
internal static class AskReader
{
    public static (Ask? Ask, Refusal? Refusal) Read(HttpContext http, Route route, Library library) =>
        Read(
            route,
            name => http.Request.RouteValues[name]?.ToString(),
            http.Request.Query,
            Languages.Of(http),
            library
        );

    /// <summary>Reads an address: its path, and what stands behind it.</summary>
    public static (Ask? Ask, Refusal? Refusal) Read(string address, Language language, Library library)
    {
        var (path, query) = address.Split('?', 2) is [var first, var second] ? (first, second) : (address, "");
        var (route, values) = Route.Find(path);
        return route is null
            ? (null, new(Texts.NoSuchPath(path, Route.All.Select(r => r.Path)), "address"))
            : Read(
                route,
                name => values!.GetValueOrDefault(name),
                new QueryCollection(QueryHelpers.ParseQuery(query)),
                language,
                library
            );
    }

    /// <param name="route">The route.</param>
    /// <param name="inPath">The value of a parameter of the path.</param>
    /// <param name="query">What stands behind the path.</param>
    /// <param name="language">In which to answer, where the question does not say.</param>
    /// <param name="library">What can be looked up.</param>
    public static (Ask? Ask, Refusal? Refusal) Read(
        Route route,
        Func<string, string?> inPath,
        IQueryCollection query,
        Language language,
        Library library
    )
    {
        var parameters = route.Parameters.Append(Parameters.Lang).ToList();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var refusal = Unknown(query, route, parameters);
        foreach (var parameter in parameters)
        {
            var given = route.HasInPath(parameter) ? [inPath(parameter.Name)] : query[parameter.Name].ToArray();
            refusal ??= Take(parameter, given, library, values);
        }
        if (refusal is not null)
        {
            return (null, refusal);
        }
        var said = values.Remove(Parameters.Lang.Name, out var lang);
        var commit = library.Commit;
        if (values.TryGetValue(Parameters.After.Name, out var after))
        {
            if (!Cursor.TryParse(after, commit, out var cursor))
            {
                return (null, new(Texts.NotACursor(after), Parameters.After.Name));
            }
            commit = cursor.Commit;
        }
        var spoken =
            !said ? language
            : lang == "ru" ? Language.Ru
            : Language.En;
        return (new(route, values, spoken, commit, library), null);
    }

    private static Refusal? Unknown(IQueryCollection query, Route route, List<Parameter> parameters)
    {
        var behind = parameters.Where(p => !route.HasInPath(p)).Select(p => p.Name).ToList();
        var unknown = query.Keys.Except(behind, StringComparer.Ordinal).FirstOrDefault();
        return unknown is null ? null : new(Texts.UnknownParameter(unknown, behind), unknown);
    }

    private static Refusal? Take(
        Parameter parameter,
        string?[] given,
        Library library,
        Dictionary<string, string> values
    )
    {
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
