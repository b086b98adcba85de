namespace Visavis.Core;

/// <summary>From whom a figure ultimately comes. Figures of one lineage share their errors: repeats and echoes add nothing.</summary>
/// <param name="Publisher">The first publisher as far as it is known: "Belstat", "FCS Russia", "ITC Trade Map"; the source itself where it names nobody.</param>
/// <param name="Statement">The single statement that several sources repeat; empty where none is known.</param>
public sealed record Lineage(string Publisher, string Statement = "");
