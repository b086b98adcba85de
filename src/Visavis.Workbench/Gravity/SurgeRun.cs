using System.Globalization;
using Visavis.Analysis.Gravity;
using Visavis.Econometrics;
using Visavis.Econometrics.Panel;
using Visavis.Workbench.Gravity.Specification;

namespace Visavis.Workbench.Gravity;

/// <summary>A surge of mutual trade around an act.</summary>
/// <param name="Group">The bloc.</param>
/// <param name="Members">Those of its members that export in the sample.</param>
/// <param name="Surge">What was asked.</param>
/// <param name="Growth">Inside against across the outer border; absent where the sample has no year before or after the act.</param>
/// <param name="Years">A coefficient a year, the base left out.</param>
/// <param name="Leads">Whether the years before the act are zero together: a small probability is anticipation, or a trend of before. Absent where there are none or they cannot be tested.</param>
/// <param name="Model">The model that they come from.</param>
public sealed record SurgeAnswer(
    string Group,
    IReadOnlyList<string> Members,
    TradeSurge Surge,
    SurgeGrowth? Growth,
    IReadOnlyList<SurgeEffect> Years,
    WaldTest? Leads,
    ModelAnswer Model
);

/// <summary>Mutual trade of a year against the base year, everything else in the model being equal.</summary>
/// <param name="Label">The year, or that it stands for the earlier or later ones.</param>
/// <param name="Year">The year, or the first of them.</param>
/// <param name="IsOneYear">Whether it is one year.</param>
/// <param name="Estimate">In logarithms.</param>
public sealed record SurgeEffect(string Label, int Year, bool IsOneYear, GravityEstimate Estimate);

/// <summary>Estimates a surge.</summary>
internal static class SurgeRun
{
    /// <exception cref="ProblemException">Members do not trade with each other in the sample, or the base year is not in it.</exception>
    public static SurgeAnswer Of(SurgePart part, ModelRun run, string path)
    {
        if (run.Model.IsLinear)
        {
            throw new ProblemException(SpecificationTexts.NotPoisson($"{path}, surge", run.Name));
        }
        var prepared = run.Prepare(withTraders: true);
        if (part.Group is not null)
        {
            run.Made.RequireCodes(prepared.Panel);
        }
        var name = part.Group ?? string.Join('+', part.Members!.Select(m => m.Text));
        var bloc = MadeColumns.BlocOf(name, part.Group, part.Members).Frozen(part.Act);
        var surge = new TradeSurge(bloc, part.Act, part.Base ?? part.Act - 1, part.Leads, part.Lags);
        var rows = run.Made.RowsOf(prepared.Panel);
        if (!rows.Membership(bloc, BlocSide.Both, 0).ValueByObs.Contains(1) || !rows.YearByObs.Contains(surge.Base))
        {
            throw new ProblemException(SpecificationTexts.NoMutualTrade($"{path}, surge", name, surge.Base));
        }
        var draws = run.Draws(prepared.Panel);
        var fits = draws.Select(d => run.Fit(d, [.. Dummies(surge, run.Made.RowsOf(d), name)])).ToList();
        var answer = run.Answer(prepared, fits);
        var years = surge.Years(rows).Select(y => Effect(y, answer, name)).OfType<SurgeEffect>().ToList();
        return new(
            name,
            [
                .. rows
                    .ExporterByObs.Where(t => bloc.Has(t, part.Act))
                    .Select(t => t.Code)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
            surge,
            surge.Growth(rows, [.. run.Model.Dependent.Of(prepared.Panel).Select(y => y / draws.Count)], part.Window),
            years,
            LeadsOf(answer, [.. years.Where(y => y.IsOneYear && y.Year < part.Act)]),
            answer
        );
    }

    private static IEnumerable<Regressor> Dummies(TradeSurge surge, TradeRows rows, string name) =>
        surge.Years(rows).Select(y => new Regressor(NameOf(name, y.Label), y.ValueByObs));

    private static string NameOf(string group, string label) =>
        string.Create(CultureInfo.InvariantCulture, $"{group} {label}");

    private static SurgeEffect? Effect(SurgeYear year, ModelAnswer answer, string group) =>
        answer.Estimates.FirstOrDefault(e => e.Name == NameOf(group, year.Label)) is { } estimate
            ? new(year.Label, year.Year, year.IsOneYear, estimate)
            : null;

    private static WaldTest? LeadsOf(ModelAnswer answer, IReadOnlyList<SurgeEffect> leads)
    {
        if (leads.Count == 0)
        {
            return null;
        }
        var places = leads.Select(l => answer.Estimates.ToList().IndexOf(l.Estimate)).ToList();
        if (answer.Pooled is { } pooled)
        {
            return pooled.JointTest(places);
        }
        var variance = new double[places.Count, places.Count];
        for (var a = 0; a < places.Count; a++)
        {
            for (var b = 0; b < places.Count; b++)
            {
                variance[a, b] = answer.Variance[places[a], places[b]];
            }
        }
        return WaldTest.Of([.. leads.Select(l => l.Estimate.Value)], variance);
    }
}
