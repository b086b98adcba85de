using System.Globalization;
using Visavis.Analysis.Synthetic.Documents;
using Visavis.Analysis.Synthetic.World;
using Visavis.Core;

namespace Visavis.Workbench.Synthetic;

/// <summary>What <c>visavis synth</c> is asked: a made-up world, or a document about a pair.</summary>
/// <param name="World">What the world is to be like.</param>
/// <param name="Folder">Where its files go.</param>
public sealed record SynthRequest(WorldOrder World, string Folder)
{
    /// <summary>A document compares a year with the one before and with the first.</summary>
    public const int YearsOfDocument = 3;

    private static readonly (MisprintKind Kind, string Name)[] Names =
    [
        (MisprintKind.FactorTen, "factor-ten"),
        (MisprintKind.SwappedFlow, "swapped-flow"),
        (MisprintKind.WrongBase, "wrong-base"),
        (MisprintKind.IndexAsGrowth, "index-as-growth"),
        (MisprintKind.SwappedDigits, "swapped-digits"),
    ];

    /// <summary>The pair that a document alone is written about; none: the files of the world, with a document about the pair that trades most.</summary>
    public (Economy A, Economy B)? Document { get; init; }

    /// <summary>The number of the document that is printed wrong.</summary>
    public Misprint? Misprint { get; init; }

    /// <summary>Writes the files.</summary>
    /// <param name="progress">Told which year is being written.</param>
    /// <param name="cancellation">Asked for each year.</param>
    /// <returns>Names of the files.</returns>
    /// <exception cref="ProblemException">The folder cannot be written, or nothing can be misprinted so.</exception>
    public IReadOnlyList<string> Write(IProgress<string> progress, CancellationToken cancellation = default)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            return Document is { } pair
                ? DocumentFiles.Write(
                    Folder,
                    PairFigures.Drawn(pair.A, pair.B, World.FirstYear, World.Years, World.Seed),
                    World.Seed,
                    Misprint
                )
                : WriteWorld(progress, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(SynthProblems.CannotWrite(Folder, e));
        }
    }

    private IReadOnlyList<string> WriteWorld(IProgress<string> progress, CancellationToken cancellation)
    {
        var world = new MadeUpWorld(World);
        var files = WorldFiles.Write(Folder, world, progress, cancellation);
        return World.Years < YearsOfDocument
            ? files
            : [.. files, .. DocumentFiles.Write(Folder, WorldDocument.Figures(world), World.Seed, Misprint)];
    }

    /// <summary>A kind of misprint as it is written.</summary>
    public static string NameOf(MisprintKind kind) => Names.Single(n => n.Kind == kind).Name;

    /// <summary>Reads <c>factor-ten@7</c>.</summary>
    /// <exception cref="ProblemException">It is no kind and seed.</exception>
    public static Misprint MisprintOf(string text)
    {
        var at = text.Split('@');
        var kind = Names.Where(n => n.Name == at[0]).ToList();
        return
            kind.Count == 1
            && at.Length == 2
            && ulong.TryParse(at[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? new(kind[0].Kind, seed)
            : throw new ProblemException(SynthProblems.NoMisprint(text, Names.Select(n => n.Name)));
    }

    /// <summary>Reads <c>BLR@2021,RUS@2022</c>.</summary>
    /// <exception cref="ProblemException">One of them is no economy and year.</exception>
    public static IReadOnlyList<DarkReporter> DarkOf(string text) => [.. text.Split(',').Select(OneDark)];

    private static DarkReporter OneDark(string text)
    {
        var at = text.Split('@');
        return
            at.Length == 2
            && Economies.TryFind(at[0].ToUpperInvariant(), out var economy)
            && economy is { Kind: EconomyKind.Economy, Capital: not null }
            && int.TryParse(at[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new(economy, year)
            : throw new ProblemException(SynthProblems.NotDark(text));
    }
}
