using System.Collections;
using System.Reflection;
using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench.Tests;

/// <summary>Every string of a report that a person reads, with the member that holds it. Ids, addresses, files and what publishers call their own are left out.</summary>
internal static class ReportTexts
{
    private static readonly HashSet<Type> NotWords =
    [
        typeof(ReceiptAddress),
        typeof(Place),
        typeof(Interval),
        typeof(Source),
        typeof(Citation),
        typeof(Origin),
    ];

    private static readonly HashSet<string> NotWordsEither = new(StringComparer.Ordinal)
    {
        "NumberUnit.Base",
        "Note.Code",
        "ReceiptInput.Source",
        "ReceiptInput.Vintage",
        "DocumentClaim.SourceId",
    };

    public static IEnumerable<(string Where, string Text)> Of(object part) =>
        part switch
        {
            IEnumerable many and not string => many.Cast<object?>().OfType<object>().SelectMany(Of),
            _ when NotWords.Contains(part.GetType()) => [],
            _ when part.GetType().Namespace?.StartsWith("Visavis", StringComparison.Ordinal) != true => [],
            _ when part.GetType().IsEnum => [],
            _ => part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(p => Of(part, p)),
        };

    private static IEnumerable<(string Where, string Text)> Of(object part, PropertyInfo property)
    {
        var where = $"{part.GetType().Name}.{property.Name}";
        if (property.GetIndexParameters().Length > 0 || property.Name is "Id" || NotWordsEither.Contains(where))
        {
            return [];
        }
        return property.GetValue(part) switch
        {
            null => [],
            string text => [(where, text)],
            IEnumerable<string> texts => property.Name == "SourceIds" ? [] : texts.Select(t => (where, t)),
            var value => Of(value),
        };
    }
}
