using System.Globalization;
using Visavis.Core;
using Visavis.Econometrics.Panel;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Gravity.Output;
using Visavis.Workbench.Gravity.Specification;

namespace Visavis.Workbench.Gravity;

/// <summary>What comes out of a specification.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">The file.</param>
/// <param name="Data">Where its data come from.</param>
/// <param name="HasStars">Whether stars are asked for.</param>
/// <param name="Models">Side by side.</param>
public sealed record GravityAnswers(
    string Title,
    string Path,
    string Data,
    bool HasStars,
    IReadOnlyList<ModelAnswer> Models
)
{
    /// <summary>The data file that was named in the place of the specification's own; absent: none was.</summary>
    public string? OtherData { get; init; }

    public PotentialAnswer? Potential { get; init; }

    public SurgeAnswer? Surge { get; init; }
}

/// <summary>Runs the models of a specification file.</summary>
public sealed class GravityRun
{
    private readonly GravitySpecification specification;
    private readonly string path;
    private readonly IReadOnlyList<ModelRun> models;
    private readonly FitOptions options;
    private readonly SpecifiedData data;
    private readonly string? other;

    private GravityRun(
        GravitySpecification specification,
        string path,
        string? other,
        FitOptions options,
        Func<Workspace> open
    )
    {
        this.other = other;
        (this.specification, this.path, this.options) = (WithDraws(specification), path, options);
        data = new(this.specification, path, open);
        IReadOnlyList<ModelPart> parts = specification.Models.Count == 0 ? [specification] : specification.Models;
        models =
        [
            .. parts
                .Select((part, i) => part.Over(specification with { Name = NameOf(part, i) }))
                .Select(part => new ModelRun(this.specification, part, path, data, options)),
        ];
    }

    /// <summary>Reads a specification.</summary>
    /// <param name="path">The file.</param>
    /// <param name="file">A data file in the place of its own; absent: its own.</param>
    /// <param name="threads">Threads at most.</param>
    /// <param name="open">Opens the workspace, where the data come from it.</param>
    /// <param name="cancellation">Asked between two steps of a fit.</param>
    /// <returns>The run, or everything that is wrong with the file.</returns>
    public static (GravityRun? Run, IReadOnlyList<Problem> Problems) Of(
        string path,
        string? file,
        int threads,
        Func<Workspace> open,
        CancellationToken cancellation = default
    )
    {
        var (specification, problems) = SpecificationReader.Read(path);
        if (specification is null)
        {
            return (null, problems);
        }
        if (file is not null)
        {
            specification.Data = new() { File = Path.GetFullPath(file) };
        }
        return (new(specification, path, file, new() { Threads = threads, Cancellation = cancellation }, open), []);
    }

    /// <summary>A number of a specification's answers, computed again.</summary>
    /// <param name="address">Method <c>gravity</c>.</param>
    /// <param name="settings">What is in force.</param>
    /// <param name="open">Opens the workspace, where the data come from it.</param>
    /// <exception cref="ProblemException">The specification cannot be run, or there is no such number.</exception>
    public static Answer Receipt(ReceiptAddress address, Settings settings, Func<Workspace> open)
    {
        var (run, problems) = Of(
            address.Selection.GetValueOrDefault("spec", ""),
            address.Selection.GetValueOrDefault("data"),
            settings.Threads,
            open
        );
        return run is null
            ? throw new ProblemException(problems[0])
            : GravityReports.Find(run.Answer(), address, settings.Language);
    }

    /// <summary>Fits everything.</summary>
    /// <exception cref="ProblemException">Data cannot be read, or a model cannot be estimated.</exception>
    public GravityAnswers Answer() =>
        new(
            specification.Title.Length > 0 ? specification.Title : Path.GetFileNameWithoutExtension(path),
            path,
            data.Place,
            specification.Stars,
            [.. models.Select(AnswerOf)]
        )
        {
            OtherData = other,
            Potential = specification.Potential is { } potential
                ? PotentialRun.Of(potential, ModelOf(potential.Model, "potential"), path, options)
                : null,
            Surge = specification.Surge is { } surge ? SurgeRun.Of(surge, ModelOf(surge.Model, "surge"), path) : null,
        };

    private static ModelAnswer AnswerOf(ModelRun run)
    {
        var prepared = run.Prepare(withTraders: false);
        return run.Answer(prepared, [.. run.Draws(prepared.Panel).Select(d => run.Fit(d))]);
    }

    // Draws of a reconstruction are told apart by a column of their own.
    private static GravitySpecification WithDraws(GravitySpecification specification) =>
        specification.Data is { Draws: > 0, Reconstructed.Count: > 0 }
            ? specification with
            {
                Columns = specification.Columns with { Draw = specification.Columns.Draw ?? "draw" },
            }
            : specification;

    private static string NameOf(ModelPart part, int index) =>
        part.Name ?? string.Create(CultureInfo.InvariantCulture, $"({index + 1})");

    private ModelRun ModelOf(string? name, string place) =>
        name is null
            ? models[^1]
            : models.FirstOrDefault(m => m.Name == name)
                ?? throw new ProblemException(
                    SpecificationTexts.NoSuchModel($"{path}, {place}", name, models.Select(m => m.Name))
                );
}
