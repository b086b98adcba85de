using System.Globalization;
using System.Text.Json;

namespace Visavis.Sources;

/// <summary>Where in a JSON text a reader stands: names of properties, and numbers of the items of arrays, from 0.</summary>
internal sealed class JsonPath
{
    private const int NoArray = -2;
    private readonly List<string> parts = [];
    private readonly List<int> items = [];

    public IReadOnlyList<string> Parts => parts;

    /// <summary>Counts the items of the array that is read: whatever begins inside is the next.</summary>
    public void Come(JsonTokenType kind)
    {
        if (items is [.., not NoArray] && kind is not JsonTokenType.EndArray)
        {
            parts[^1] = (++items[^1]).ToString(CultureInfo.InvariantCulture);
        }
    }

    public void Enter(bool isArray)
    {
        parts.Add("");
        items.Add(isArray ? -1 : NoArray);
    }

    public void Leave()
    {
        parts.RemoveAt(parts.Count - 1);
        items.RemoveAt(items.Count - 1);
    }

    public void Name(string name) => parts[^1] = name;

    /// <summary>Whether this is the place that was meant.</summary>
    public bool Fits(string[] wanted) => parts.Count == wanted.Length && Begins(wanted);

    /// <summary>Whether what is meant is in the array that begins here: its path goes on with a number.</summary>
    public bool LeadsInto(string[] wanted) =>
        parts.Count < wanted.Length && wanted[parts.Count].All(char.IsAsciiDigit) && Begins(wanted);

    /// <inheritdoc/>
    public override string ToString() => string.Join('.', parts);

    private bool Begins(string[] wanted) =>
        parts.Zip(wanted).All(p => p.Second == JsonRecords.Any || p.First == p.Second);
}
