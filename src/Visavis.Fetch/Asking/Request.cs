using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Visavis.Fetch.Declared;

namespace Visavis.Fetch.Asking;

/// <summary>One request: where to, with which form. It holds no key, so that all of it may be shown and stored.</summary>
internal sealed partial class Request
{
    public Request(Api api, ApiAccess access, Selection selection, int page = 1)
    {
        (Api, Access, Selection, Page) = (api, access, selection, page);
        var query = Filled(api.Query, Uri.EscapeDataString)
            .Select(p => $"{Uri.EscapeDataString(p.Key)}={p.Value}")
            .ToList();
        var path = Fill(access.Path, Uri.EscapeDataString)!;
        Url = new(api.Base, query.Count == 0 ? path : $"{path}?{string.Join('&', query)}");
        Form = Filled(api.Form, c => c);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Canonical));
        Name = $"{api.Id}-{Convert.ToHexStringLower(hash)[..16]}";
    }

    public Api Api { get; }

    public ApiAccess Access { get; }

    public Selection Selection { get; }

    /// <summary>From 1.</summary>
    public int Page { get; }

    public Uri Url { get; }

    /// <summary>The fields of the form that is posted; none where the API is asked by GET.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form { get; }

    /// <summary>The same request has the same name: by it is known what was fetched.</summary>
    public string Name { get; }

    public string FileName => $"{Name}.{Api.Answer.Ending}";

    public string Method => Form.Count == 0 ? "GET" : "POST";

    // A mirror gives the same answers, so the host is no part of the identity.
    private string Canonical =>
        string.Join('\n', Form.Select(f => $"{f.Key}={f.Value}").Prepend($"{Method} {Url.PathAndQuery}"));

    public Request OnPage(int page) => new(Api, Access, Selection, page);

    private List<KeyValuePair<string, string>> Filled(
        Dictionary<string, string> templates,
        Func<string, string> escape
    ) =>
        [
            .. from template in templates
            let filled = Fill(template.Value, escape)
            where filled is not null
            select KeyValuePair.Create(template.Key, filled),
        ];

    /// <summary>A template with its holes filled; absent where a hole has nothing to hold.</summary>
    private string? Fill(string template, Func<string, string> escape)
    {
        var isWhole = true;
        var filled = Hole()
            .Replace(
                template,
                hole =>
                {
                    var value = ValueOf(hole.Groups["name"].Value, hole.Groups["form"].Value, escape);
                    isWhole &= value is not null;
                    return value ?? "";
                }
            );
        return isWhole ? filled : null;
    }

    private string? ValueOf(string name, string form, Func<string, string> escape)
    {
        if (name == "page")
        {
            return Page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        var codes = Selection[name];
        if (codes.IsEmpty)
        {
            return null;
        }
        var join = Api.Parameters.TryGetValue(name, out var parameter) ? parameter.Join : ",";
        return form switch
        {
            "first" => escape(codes[0]),
            "last" => escape(codes[^1]),
            "quoted" => string.Join(join, codes.Select(c => $"'{escape(c)}'")),
            _ => string.Join(join, codes.Select(escape)),
        };
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)(:(?<form>[a-z]+))?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
