using System.Runtime.CompilerServices;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Sampling;

/// <summary>Which observations take part, and why the others do not.</summary>
internal sealed class Sample
{
    private readonly List<FitNote> notes = [];

    private readonly Grouping[] groupings;
    private readonly GroupIds?[] idsByEffect;
    private readonly int?[] presentByEffect;

    private Sample(bool[] isKept, Grouping[] groupings)
    {
        (IsKept, this.groupings) = (isKept, groupings);
        (idsByEffect, presentByEffect) = (new GroupIds?[groupings.Length], new int?[groupings.Length]);
    }

    public bool[] IsKept { get; }

    /// <summary>Number of effects, slope effects included.</summary>
    public int Effects => groupings.Length;

    public IReadOnlyList<FitNote> Notes => notes;

    public int Kept { get; private set; }

    /// <summary>Drops what has no weight, what belongs to a level whose dependent variable is always zero, and what is alone in its level, until nothing is left to drop.</summary>
    public static Sample Of(double[] dependent, Design design, bool dropZeroLevels, bool dropSingletons, Team team)
    {
        var isKept = new bool[dependent.Length];
        Array.Fill(isKept, true);
        var sample = new Sample(isKept, [.. design.Effects, .. design.Slopes.Select(s => s.Grouping)]);
        team.Run(sample.Effects, e => sample.IdsOf(e));
        sample.Drop(design, dependent, dropZeroLevels, dropSingletons, team);
        return sample;
    }

    /// <summary>Groups of an effect; slope effects follow the others.</summary>
    public GroupIds IdsOf(int effect) => idsByEffect[effect] ??= GroupIds.Of(groupings[effect], IsKept.Length);

    /// <summary>Number of groups of an effect that a kept observation has.</summary>
    public int Present(int effect) => presentByEffect[effect] ??= IdsOf(effect).Present(IsKept);

    /// <summary>Gives the memory of the groups back; whoever asks for them again has them made anew.</summary>
    public void Release()
    {
        for (var effect = 0; effect < Effects; effect++)
        {
            Present(effect);
            idsByEffect[effect] = null;
        }
    }

    /// <summary>Drops what separation found, and what has become alone or all zero through it.</summary>
    public void DropSeparated(
        Design design,
        double[] dependent,
        IReadOnlyList<int> observations,
        bool dropSingletons,
        Team team
    )
    {
        foreach (var obs in observations)
        {
            IsKept[obs] = false;
        }
        Note(FitNoteKind.Separated, "", observations.Count);
        Drop(design, dependent, dropZeroLevels: true, dropSingletons, team);
    }

    private void Drop(Design design, double[] dependent, bool dropZeroLevels, bool dropSingletons, Team team)
    {
        Array.Clear(presentByEffect);
        var weightless = design.WeightByObs is { } weight ? DropWeightless(weight) : 0;
        Note(FitNoteKind.ZeroWeight, "", weightless);
        if (dropZeroLevels)
        {
            DropZeroLevels(dependent, design.Effects.Count, team);
        }
        // Without zero levels no drop makes one, except that of a level's only positive observation.
        while (dropSingletons && DropSingletons(design.Effects.Count, team))
        {
            if (dropZeroLevels)
            {
                DropZeroLevels(dependent, design.Effects.Count, team);
            }
        }
        Kept = IsKept.AsSpan().Count(true);
    }

    private void DropZeroLevels(double[] dependent, int effects, Team team)
    {
        var isZero = new bool[effects][];
        team.Run(effects, e => isZero[e] = ZeroLevels(IdsOf(e), dependent));
        for (var e = 0; e < effects; e++)
        {
            Note(FitNoteKind.AllZeroLevel, groupings[e].Name, DropLevels(IdsOf(e), isZero[e]));
        }
    }

    // Levels with kept observations of which none is positive.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool[] ZeroLevels(GroupIds ids, double[] dependent)
    {
        var (isKept, isPositive) = (new bool[ids.Count], new bool[ids.Count]);
        for (var obs = 0; obs < dependent.Length; obs++)
        {
            isKept[ids.IdByObs[obs]] |= IsKept[obs];
            isPositive[ids.IdByObs[obs]] |= IsKept[obs] & (dependent[obs] > 0);
        }
        return [.. isKept.Zip(isPositive, (kept, positive) => kept && !positive)];
    }

    private bool DropSingletons(int effects, Team team)
    {
        var isSingle = new bool[effects][];
        team.Run(effects, e => isSingle[e] = Singletons(IdsOf(e)));
        var any = false;
        for (var e = 0; e < effects; e++)
        {
            var dropped = DropLevels(IdsOf(e), isSingle[e]);
            Note(FitNoteKind.Singleton, groupings[e].Name, dropped);
            any |= dropped > 0;
        }
        return any;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool[] Singletons(GroupIds ids)
    {
        var counts = new int[ids.Count];
        for (var obs = 0; obs < IsKept.Length; obs++)
        {
            counts[ids.IdByObs[obs]] += IsKept[obs] ? 1 : 0;
        }
        return [.. counts.Select(c => c == 1)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long DropLevels(GroupIds ids, bool[] isOut)
    {
        var dropped = 0L;
        for (var obs = 0; obs < IsKept.Length && (obs > 0 || isOut.Contains(true)); obs++)
        {
            if (isOut[ids.IdByObs[obs]] && IsKept[obs])
            {
                IsKept[obs] = false;
                dropped++;
            }
        }
        return dropped;
    }

    private long DropWeightless(double[] weights)
    {
        var dropped = 0L;
        for (var obs = 0; obs < weights.Length; obs++)
        {
            if (weights[obs] == 0 && IsKept[obs])
            {
                IsKept[obs] = false;
                dropped++;
            }
        }
        return dropped;
    }

    private void Note(FitNoteKind kind, string name, long count)
    {
        if (count == 0)
        {
            return;
        }
        var known = notes.FindIndex(n => n.Kind == kind && n.Name == name);
        if (known >= 0)
        {
            notes[known] = notes[known] with { Count = notes[known].Count + count };
        }
        else
        {
            notes.Add(new(kind, name, count));
        }
    }
}
