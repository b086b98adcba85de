using System.Globalization;
using System.Text.Json.Nodes;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Api.Asking;

/// <summary>Any words, of a length that somebody may have meant.</summary>
internal sealed record WordsParameter(string Name, int Most = 200) : Parameter(Name)
{
    public override Problem? Check(string value, Library library) =>
        value.Length > Most ? Texts.TooLong(Name, Most) : null;

    public override JsonObject Schema() => new() { ["type"] = "string", ["maxLength"] = Most };
}

/// <summary>One of a few words.</summary>
internal sealed record ChoiceParameter(string Name, params IReadOnlyList<string> Choices) : Parameter(Name)
{
    public override Problem? Check(string value, Library library) =>
        Choices.Contains(value) ? null : Texts.NotOneOf(Name, value, Choices);

    public override JsonObject Schema() =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. Choices.Select(c => JsonValue.Create(c))]) };
}

/// <summary>The id of something that the workspace or the program holds.</summary>
internal sealed record IdParameter(string Name, Func<Library, IEnumerable<string>> Known) : Parameter(Name)
{
    public override Problem? Check(string value, Library library)
    {
        var known = Known(library).ToList();
        return known.Contains(value) ? null : Texts.NotOneOf(Name, value, known);
    }

    public override JsonObject Schema() => new() { ["type"] = "string" };
}

/// <summary>A whole number between two ends.</summary>
internal sealed record CountParameter(string Name, int Least, int Most, int Otherwise) : Parameter(Name)
{
    public override Problem? Check(string value, Library library) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= Least && n <= Most
            ? null
            : Texts.NotACount(Name, value, Least, Most);

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "integer",
            ["minimum"] = Least,
            ["maximum"] = Most,
            ["default"] = Otherwise,
        };
}

/// <summary>What the workbench reads: it says what is wrong.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Read">Reads a value; throws where it cannot.</param>
/// <param name="Example">A value that is right.</param>
internal sealed record ReadParameter(string Name, Action<string> Read, string Example) : Parameter(Name)
{
    public override Problem? Check(string value, Library library)
    {
        if (value.Length > 100)
        {
            return Texts.TooLong(Name, 100);
        }
        try
        {
            Read(value);
            return null;
        }
        catch (ProblemException e)
        {
            return e.Problem;
        }
    }

    public override JsonObject Schema() => new() { ["type"] = "string", ["examples"] = new JsonArray(Example) };
}
