using System.Xml.Linq;

namespace Visavis.Reports.Html;

/// <summary>Elements by name. Text is escaped by construction: nothing here takes markup as a string.</summary>
internal static class Tag
{
    public static XElement El(string name, params object?[] content) => new(name, content);

    public static XElement Classed(string name, string cssClass, params object?[] content) =>
        new(name, new XAttribute("class", cssClass), content);

    public static XAttribute At(string name, string value) => new(name, value);

    public static XElement Link(string id, params object?[] content) => new("a", At("href", $"#{id}"), content);
}
