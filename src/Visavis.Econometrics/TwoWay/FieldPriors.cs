namespace Visavis.Econometrics.TwoWay;

/// <summary>Variances of a cell's own part and of effects that neighbours share.</summary>
/// <param name="Row">Of a row's effect.</param>
/// <param name="Column">Of a column's effect.</param>
/// <param name="Field">Of a field over rows and columns at once: near rows move alike with near columns.</param>
/// <param name="SizeField">Of a field over sizes, in each row and each column: elements of a size move alike.</param>
public readonly record struct FieldPriors(double Row, double Column, double Field, double SizeField);

/// <summary>A normal distribution.</summary>
/// <param name="Mean">Its mean.</param>
/// <param name="Variance">Its variance, 0 or more.</param>
public readonly record struct Normal(double Mean, double Variance);
