namespace Visavis.Workbench.Gravity;

/// <summary>A regressor as it is written: a product of columns, logarithms and reciprocals of columns.</summary>
internal sealed class Term
{
    private readonly (string Column, Func<double, double>? Of)[] factors;

    private Term(string name, (string, Func<double, double>?)[] factors) => (Name, this.factors) = (name, factors);

    public string Name { get; }

    public IEnumerable<string> Columns => factors.Select(f => f.Column);

    /// <summary>Reads <c>ln(distance)*international</c>, <c>distance*1/expenditure</c>.</summary>
    public static Term Parse(string text) => new(text.Trim(), [.. Products.Factors(text).Select(Factor)]);

    /// <summary>Its value in every row; a plain column is the panel's own.</summary>
    public double[] Of(PanelFile panel)
    {
        if (factors is [(var only, null)])
        {
            return panel.Numbers[only];
        }
        var values = Values(panel, factors[0]);
        foreach (var factor in factors.Skip(1))
        {
            var next = Values(panel, factor);
            for (var row = 0; row < values.Length; row++)
            {
                values[row] *= next[row];
            }
        }
        return values;
    }

    private static double[] Values(PanelFile panel, (string Column, Func<double, double>? Of) factor) =>
        [.. factor.Of is { } of ? panel.Numbers[factor.Column].Select(of) : panel.Numbers[factor.Column]];

    private static (string, Func<double, double>?) Factor(string text) =>
        text.StartsWith("ln(", StringComparison.Ordinal) && text.EndsWith(')') ? (text[3..^1].Trim(), Math.Log)
        : text.StartsWith("1/", StringComparison.Ordinal) ? (text[2..].Trim(), value => 1 / value)
        : (text, null);
}

/// <summary>Products of columns.</summary>
internal static class Products
{
    public static string[] Factors(string text) => text.Split('*', StringSplitOptions.TrimEntries);
}
