using Visavis.Fetch.Declared;

namespace Visavis.Fetch.Asking;

/// <summary>Cuts what asks too much into pieces that ask the same together.</summary>
internal static class Cut
{
    /// <summary>Pieces that hold no more values of a parameter than the way in allows.</summary>
    public static IEnumerable<Selection> ToMost(ApiAccess access, Selection whole) =>
        access.Most.Aggregate(
            (IEnumerable<Selection>)[whole],
            (pieces, most) =>
                pieces.SelectMany(p =>
                    p[most.Key].Length <= most.Value
                        ? [p]
                        : p[most.Key].Chunk(most.Value).Select(chunk => p.With(most.Key, chunk))
                )
        );

    /// <summary>Two halves along the first parameter that has more than one code; none where nothing can be cut.</summary>
    public static IReadOnlyList<Selection> InTwo(Api api, Selection whole)
    {
        foreach (var name in api.Split)
        {
            var codes = Expanded(api.Parameters[name], whole[name]);
            if (codes.Count > 1)
            {
                var middle = codes.Count / 2;
                return [whole.With(name, codes.Take(middle)), whole.With(name, codes.Skip(middle))];
            }
        }
        return [];
    }

    private static List<string> Expanded(ApiParameter parameter, IReadOnlyList<string> codes) =>
        [.. codes.SelectMany(c => parameter.Expand.TryGetValue(c, out var all) ? all.Split(' ') : [c]).Distinct()];
}
