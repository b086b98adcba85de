namespace Visavis.Core;

/// <summary>Who published figures, and on what terms they may be passed on.</summary>
/// <param name="Id">Short id, lower case with dashes.</param>
/// <param name="Publisher">Whose figures they are.</param>
/// <param name="Title">Of the publication.</param>
/// <param name="Vintage">The edition, as the publisher names it.</param>
/// <param name="Licence">Terms, SPDX where there is one.</param>
/// <param name="Cite">How to cite.</param>
public sealed record Source(string Id, string Publisher, string Title, string Vintage, string Licence, string Cite);
