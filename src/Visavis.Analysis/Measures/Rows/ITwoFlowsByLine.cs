namespace Visavis.Analysis.Measures;

/// <summary>A row of two flows along the same lines.</summary>
/// <typeparam name="TSelf">The row itself.</typeparam>
public interface ITwoFlowsByLine<TSelf> : IMeasureRow<TSelf>
    where TSelf : struct, ITwoFlowsByLine<TSelf>, allows ref struct
{
    /// <summary>Value of each line of the first flow, US dollars, n long, zero where there is no trade.</summary>
    ReadOnlySpan<double> First { get; }

    /// <summary>Of the second, n long.</summary>
    ReadOnlySpan<double> Second { get; }
}
