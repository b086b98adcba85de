namespace Visavis.Sources;

/// <summary>The categories of a dimension in their order: an index as array, an index as object of places, or only labels where there is but one.</summary>
internal static class CubeCategories
{
    private const int Most = 1 << 20;

    public static string[] Read(MessageTokens json)
    {
        string[] index = [];
        string[] labels = [];
        foreach (var _ in json.Names().Where(n => n == "category"))
        {
            foreach (var name in json.Names())
            {
                index = name == "index" ? Index(json) : index;
                labels = name == "label" ? [.. json.Names().Take(2)] : labels;
            }
        }
        return index.Length > 0 ? index : labels;
    }

    private static string[] Index(MessageTokens json)
    {
        if (json.Type == System.Text.Json.JsonTokenType.StartArray)
        {
            return [.. json.Items().Select(i => Bounded(json.Text, i))];
        }
        var places = new SortedDictionary<int, string>();
        foreach (var code in json.Names())
        {
            places[SdmxIndex.Of(json.Text)] = Bounded(code, places.Count);
        }
        var isDense = places.Keys.Select((k, i) => k == i).All(same => same);
        return isDense ? [.. places.Values] : throw new BrokenMessageException("ING073.structure", ("part", "index"));
    }

    private static string Bounded(string text, int count) =>
        count < Most ? text : throw new BrokenMessageException("ING073.cells", ("most", Most));
}
