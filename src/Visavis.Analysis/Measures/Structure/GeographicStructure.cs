namespace Visavis.Analysis.Measures;

/// <summary>The share of one group of partners in all, the residual group counted.</summary>
public sealed class GeographicStructure : StructureMeasure<GroupInStructure>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "geographic-structure",
            NameEn: "Geographic structure",
            NameRu: "Географическая структура",
            Question: "How much of the flow is with this group of partners?",
            QuestionRu: "Какая часть потока приходится на эту группу партнёров?",
            Unit: Unit.Share,
            Formula: "v_g / Σ v, the residual group included",
            Source: "Mikic & Gilbert, Trade Statistics in Policymaking, 2009",
            Range: (0, 1)
        )
        {
            FormulaRu = "v_g / Σ v, включая остаток",
        };

    /// <summary>The share of every named group and, last, of the residual; together they are one.</summary>
    /// <param name="groups">Value with each named group; no partner in two of them.</param>
    /// <param name="whole">Value with all partners, same unit.</param>
    /// <returns>One more than the groups; all undefined where there is no trade or the groups exceed the whole.</returns>
    public static IReadOnlyList<Measured> WithResidual(IReadOnlyList<double> groups, double whole)
    {
        var residual = whole - groups.Sum();
        // What adding up doubles may lose is no contradiction.
        residual = Math.Abs(residual) <= 1e-12 * whole ? 0 : residual;
        return
        [
            .. groups
                .Append(residual)
                .Select(part =>
                    whole == 0 ? Measured.Undefined("no trade at all")
                    : residual < 0 ? Measured.Undefined("the groups exceed the whole")
                    : Measured.Of(part / whole)
                ),
        ];
    }
}
