using Visavis.Analysis.Mirrors;
using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>What ties years and sides to each other whatever is said: the pair's habits, and in dark years what the movement model expects.</summary>
internal sealed class PairTies(PairQuestion question, PairHabits habits, PairUnknowns unknowns)
{
    private const double MarginSpread = 0.02;
    private const double SidesApart = 0.01;
    private const double Tails = 5;
    private readonly Dictionary<(Economy, int), int> ratios = [];
    private readonly List<(int Row, Testimony Testimony)> rows = [];

    /// <summary>The rows that come from the model, and what each says.</summary>
    public IReadOnlyList<(int Row, Testimony Testimony)> Rows => rows;

    private BalancedSystem System => unknowns.System;

    /// <summary>Ties both directions of all years.</summary>
    public void Tie()
    {
        for (var year = question.FirstYear; year <= question.LastYear; year++)
        {
            TieYear(question.A, question.B, year);
            TieYear(question.B, question.A, year);
        }
    }

    private void TieYear(Economy exporter, Economy importer, int year)
    {
        var own = unknowns.Goods(exporter, importer, exporter, year);
        var mirror = unknowns.Goods(exporter, importer, importer, year);
        var ratio = System.Add(0, 1);
        ratios.Add((exporter, year), ratio);
        System.Add(EvidenceRow.Of([new(mirror, 1), new(own, -1), new(ratio, -1)], 0, SidesApart));
        if (year > question.FirstYear)
        {
            TieToYearBefore(exporter, importer, year);
        }
        TieToMovement(unknowns.Goods(exporter, importer, null, year), own, mirror);
    }

    // The movement itself lies between the two records, each side erring by its own share of what separates them.
    private void TieToMovement(int movement, int own, int mirror)
    {
        var each = Math.Max(habits.RatioSpread, SidesApart) / Math.Sqrt(2);
        var (exporterErr, importerErr) = (System.Add(0, each), System.Add(0, each));
        var margin = System.Add(Math.Log(1 + FreightMargins.Mean), MarginSpread);
        System.Add(EvidenceRow.Of([new(own, 1), new(movement, -1), new(exporterErr, -1)], 0, 0.001));
        System.Add(
            EvidenceRow.Of([new(mirror, 1), new(movement, -1), new(importerErr, -1), new(margin, -1)], 0, 0.001)
        );
    }

    // A walk without direction, or the way that the model expects. A mirror that the model uses takes the place of both walks.
    private void TieToYearBefore(Economy exporter, Economy importer, int year)
    {
        if (Expected(exporter, importer, year, MovementTie.Ratio) is { } byMirror)
        {
            Add(byMirror);
            return;
        }
        if (Expected(exporter, importer, year, MovementTie.Growth) is { } growth)
        {
            Add(growth);
        }
        else
        {
            Walk(
                unknowns.Goods(exporter, importer, exporter, year),
                unknowns.Goods(exporter, importer, exporter, year - 1),
                habits.Volatility
            );
        }
        Walk(ratios[(exporter, year)], ratios[(exporter, year - 1)], habits.RatioWalk);
    }

    // Where the last known figure of one side repeats the other's, nothing is known of their ratio.
    private PairMovement? Expected(Economy exporter, Economy importer, int year, MovementTie tie) =>
        question.Movements.FirstOrDefault(m =>
            m.Tie == tie
            && m.Year == year
            && m.Exporter.Equals(exporter)
            && m.Importer.Equals(importer)
            && m.LastKnown >= question.FirstYear
            && (tie == MovementTie.Growth || !habits.CopiedYears.Contains((m.Exporter.Code, m.LastKnown)))
        );

    private void Add(PairMovement said)
    {
        var record = unknowns.Goods(said.Exporter, said.Importer, said.Side, said.Year);
        var against =
            said.Tie == MovementTie.Growth
                ? unknowns.Goods(said.Exporter, said.Importer, said.Side, said.Year - 1)
                : unknowns.Goods(said.Exporter, said.Importer, said.Other, said.Year);
        var row = EvidenceRow.Of([new(record, 1), new(against, -1)], said.Change, said.Sd) with
        {
            DegreesOfFreedom = said.DegreesOfFreedom,
        };
        rows.Add((System.Add(row), said.AsTestimony()));
    }

    private void Walk(int to, int from, double spread) =>
        System.Add(EvidenceRow.Of([new(to, 1), new(from, -1)], 0, spread) with { DegreesOfFreedom = Tails });
}
