using System.Text.Json;
using Visavis.Core;
using Visavis.Workbench.Classify;

namespace Visavis.Cli.Verbs;

/// <summary>The answers of <c>visavis products</c> as JSON.</summary>
internal static class ProductsJson
{
    public static void Write(Session session, IReadOnlyList<KnownNomenclature> editions) =>
        Write(
            session,
            editions,
            (json, e) =>
            {
                json.WriteString("id", e.Nomenclature.Id);
                json.WriteString("nameEn", e.Nomenclature.NameEn);
                json.WriteString("nameRu", e.Nomenclature.NameRu);
                json.WriteString("publisher", e.Nomenclature.Publisher);
                json.WriteNumber("from", e.Nomenclature.From);
                if (e.Nomenclature.To is { } to)
                {
                    json.WriteNumber("to", to);
                }
                json.WriteNumber("bundled", e.Bundled);
                json.WriteNumber("stored", e.Stored);
                json.WriteStartArray("convertsTo");
                foreach (var id in e.ConvertsTo)
                {
                    json.WriteStringValue(id);
                }
                json.WriteEndArray();
            }
        );

    public static void Write(Session session, IReadOnlyList<Category> categories) =>
        Write(
            session,
            categories,
            (json, c) =>
            {
                json.WriteString("nomenclature", c.Commodity.Nomenclature);
                json.WriteString("code", c.Commodity.Code);
                json.WriteString("parent", c.Parent);
                json.WriteString("nameEn", c.NameEn);
                json.WriteString("nameRu", c.NameRu);
                json.WriteBoolean("unspecified", c.Commodity.IsResidual);
                json.WriteStartObject("classes");
                foreach (var (scheme, found) in ProductsVerb.ClassesOf(c.Commodity))
                {
                    json.WriteString(scheme, found);
                }
                json.WriteEndObject();
            }
        );

    private static void Write<T>(Session session, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write) =>
        session.WriteJson(json =>
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(json, item);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
}
