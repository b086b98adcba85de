using System.Text.Json.Nodes;
using Visavis.Core;

namespace Visavis.Api.Asking;

/// <summary>Something that a route may be asked: a name, and what is right for it.</summary>
/// <param name="Name">As in the address: lower case, words joined by a dash.</param>
internal abstract record Parameter(string Name)
{
    /// <summary>Whether there is no answer without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What is wrong with a value; absent where nothing is.</summary>
    public abstract Problem? Check(string value, Library library);

    /// <summary>Its JSON Schema.</summary>
    public abstract JsonObject Schema();
}
