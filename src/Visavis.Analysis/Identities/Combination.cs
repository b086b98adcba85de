using System.Collections.Immutable;

namespace Visavis.Analysis.Identities;

/// <summary>A form as a sum of others, by exact elimination.</summary>
internal static class Combination
{
    /// <summary>Factors that make the target out of the given forms; absent where there are none.</summary>
    public static Rational[]? Of(ImmutableArray<Entry> target, IReadOnlyList<ImmutableArray<Entry>> forms)
    {
        var equations = forms.Append(target).SelectMany(f => f).Select(e => e.Cell).Distinct().ToList();
        var matrix = equations.ConvertAll(cell => forms.Append(target).Select(f => At(f, cell)).ToArray());
        var pivotRowByColumn = Reduce(matrix, forms.Count);
        var rank = pivotRowByColumn.Count(r => r >= 0);
        return matrix.Skip(rank).Any(r => !r[^1].IsZero)
            ? null
            : [.. pivotRowByColumn.Select(r => r < 0 ? Rational.Zero : matrix[r][^1])];
    }

    private static int[] Reduce(List<Rational[]> matrix, int columns)
    {
        var pivotRowByColumn = new int[columns];
        var next = 0;
        for (var c = 0; c < columns; c++)
        {
            var pivot = matrix.FindIndex(next, r => !r[c].IsZero);
            pivotRowByColumn[c] = pivot < 0 ? -1 : next;
            if (pivot >= 0)
            {
                (matrix[next], matrix[pivot]) = (matrix[pivot], matrix[next]);
                Clear(matrix, next++, c);
            }
        }
        return pivotRowByColumn;
    }

    private static void Clear(List<Rational[]> matrix, int pivot, int column)
    {
        var scale = matrix[pivot][column];
        matrix[pivot] = [.. matrix[pivot].Select(v => v / scale)];
        for (var r = 0; r < matrix.Count; r++)
        {
            var factor = matrix[r][column];
            if (r != pivot && !factor.IsZero)
            {
                matrix[r] = [.. matrix[r].Zip(matrix[pivot], (v, p) => v - (factor * p))];
            }
        }
    }

    private static Rational At(ImmutableArray<Entry> form, int cell) =>
        form.FirstOrDefault(e => e.Cell == cell).Coefficient;
}
