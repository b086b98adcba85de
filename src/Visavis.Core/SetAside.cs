namespace Visavis.Core;

/// <summary>A row that could not become an observation. Rows in = rows kept + rows set aside, at every door.</summary>
/// <param name="Line">Line or row of the file, from 1.</param>
/// <param name="Column">The column at fault; empty where the row as a whole is.</param>
/// <param name="Text">What stood there, at most 200 characters.</param>
/// <param name="Problem">Why.</param>
public sealed record SetAside(long Line, string Column, string Text, Problem Problem);
