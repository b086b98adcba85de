using System.Globalization;
using System.Text;
using Visavis.DuckDb;

namespace Visavis.Store.Reading;

/// <summary>A WHERE clause and its parameters. Values never become SQL.</summary>
internal sealed class Where
{
    private readonly StringBuilder sql = new("TRUE");
    private readonly List<Parameter> parameters = [];

    /// <summary>The condition.</summary>
    public string Condition => sql.ToString();

    /// <summary>What its question marks stand for, in order.</summary>
    public ReadOnlySpan<Parameter> Parameters => parameters.ToArray();

    /// <summary>The expression is one of the values; no values mean no condition.</summary>
    public Where In(string expression, IEnumerable<string> values, string close = "")
    {
        var before = parameters.Count;
        parameters.AddRange(values.Select(v => (Parameter)v));
        if (parameters.Count > before)
        {
            var marks = string.Join(", ", Enumerable.Repeat("?", parameters.Count - before));
            sql.Append(CultureInfo.InvariantCulture, $" AND {expression} IN ({marks}){close}");
        }
        return this;
    }

    /// <summary>The condition holds.</summary>
    public Where And(string condition)
    {
        sql.Append(CultureInfo.InvariantCulture, $" AND {condition}");
        return this;
    }

    /// <summary>The comparison holds with the value; an absent value means no condition.</summary>
    public Where And(string comparison, int? value)
    {
        if (value is { } number)
        {
            parameters.Add(number);
            sql.Append(CultureInfo.InvariantCulture, $" AND {comparison}?");
        }
        return this;
    }
}
