using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Visavis.Core;
using Visavis.Fetch.Declared;

namespace Visavis.Fetch.Wire;

/// <summary>The keys of an API. They leave this class as headers of a request, and in no other way.</summary>
internal sealed class Secrets
{
    // A shorter one would be found in any text.
    private const int Shortest = 8;

    private readonly List<(string Header, string Value)> headers = [];
    private readonly List<string> spellings = [];
    private readonly HashSet<string> variables = new(StringComparer.Ordinal);

    public bool Has(string variable) => variables.Contains(variable);

    public int LongestSpelling => spellings.Select(s => s.Length).DefaultIfEmpty(1).Max();

    /// <summary>The keys that are set, or what is wrong with one; the problem does not show it.</summary>
    public static (Secrets Secrets, Problem? Problem) Of(Api api, Func<string, string?> environment)
    {
        var secrets = new Secrets();
        foreach (var key in api.Keys)
        {
            if (environment(key.Variable)?.Trim() is not { Length: > 0 } value)
            {
                continue;
            }
            if (value.Length < Shortest || value.Any(c => c is <= ' ' or > '~'))
            {
                return (secrets, Texts.BadKey(key.Variable));
            }
            secrets.Add(key, value);
        }
        return (secrets, null);
    }

    public void PutOn(HttpRequestMessage message)
    {
        foreach (var (header, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(header, value);
        }
    }

    /// <summary>A text of the source without the keys that it may repeat.</summary>
    public string Hide(string text) =>
        spellings.Aggregate(text, (t, s) => t.Replace(s, "***", StringComparison.OrdinalIgnoreCase));

    public bool AreIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var spelling in spellings)
        {
            if (bytes.IndexOf(Encoding.ASCII.GetBytes(spelling)) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    private void Add(ApiKey key, string value)
    {
        variables.Add(key.Variable);
        headers.Add((key.Header, value));
        string[] written =
        [
            value,
            Uri.EscapeDataString(value),
            JsonEncodedText.Encode(value).ToString(),
            HtmlEncoder.Default.Encode(value),
        ];
        spellings.AddRange(written.Except(spellings, StringComparer.Ordinal));
    }
}
