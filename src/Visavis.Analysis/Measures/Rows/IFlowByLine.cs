namespace Visavis.Analysis.Measures;

/// <summary>A row of one flow along many lines.</summary>
/// <typeparam name="TSelf">The row itself.</typeparam>
public interface IFlowByLine<TSelf> : IMeasureRow<TSelf>
    where TSelf : struct, IFlowByLine<TSelf>, allows ref struct
{
    /// <summary>Value of each line, US dollars, n long, zero where there is no trade.</summary>
    ReadOnlySpan<double> Flow { get; }
}
