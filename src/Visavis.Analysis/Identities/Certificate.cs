using System.Collections.Immutable;

namespace Visavis.Analysis.Identities;

/// <summary>A row and its factor; a positive factor uses the high end, a negative one the low end.</summary>
internal readonly record struct Multiple(Row Row, Rational Factor);

/// <summary>Farkas' proof that rows have no common non-negative solution: a combination that says "something not negative is below zero".</summary>
internal sealed record Certificate(ImmutableArray<Multiple> Multiples)
{
    /// <summary>Numbers of the statements that it uses, each once.</summary>
    public IEnumerable<int> Owners => Multiples.Select(m => m.Row.Owner).Distinct().Order();

    /// <summary>Whether substitution bears it out: all coefficients of the combination are at least zero, and its high end is below zero.</summary>
    public bool Holds()
    {
        var end = Rational.Zero;
        foreach (var (row, factor) in Multiples)
        {
            if ((factor.Sign > 0 ? row.High : row.Low) is not { } used)
            {
                return false;
            }
            end += factor * used;
        }
        var combination = Row.Collect(
            Multiples.SelectMany(m => m.Row.Entries.Select(e => new Entry(e.Cell, e.Coefficient * m.Factor)))
        );
        return end.Sign < 0 && combination.All(e => e.Coefficient.Sign > 0);
    }
}
