namespace Visavis.Workbench.Gravity.Specification;

/// <summary>A model, or the defaults of all models: what is absent is taken from these.</summary>
internal record ModelPart
{
    public string? Name { get; set; }

    public string? Dependent { get; set; }

    public string? Estimator { get; set; }

    public IReadOnlyList<RegressorPart>? Regressors { get; set; }

    public IReadOnlyList<string>? Effects { get; set; }

    public IReadOnlyList<string>? Clusters { get; set; }

    public string? Errors { get; set; }

    public IReadOnlyList<FilterPart>? Sample { get; set; }

    public string? Offset { get; set; }

    public string? Weights { get; set; }

    public bool? KeepSingletons { get; set; }

    public string? BiasCorrection { get; set; }

    /// <summary>The model with the defaults in the place of what it does not say.</summary>
    public ModelPart Over(ModelPart defaults) =>
        new()
        {
            Name = Name ?? defaults.Name,
            Dependent = Dependent ?? defaults.Dependent,
            Estimator = Estimator ?? defaults.Estimator,
            Regressors = Regressors ?? defaults.Regressors,
            Effects = Effects ?? defaults.Effects,
            Clusters = Clusters ?? defaults.Clusters,
            Errors = Errors ?? defaults.Errors,
            Sample = Sample ?? defaults.Sample,
            Offset = Offset ?? defaults.Offset,
            Weights = Weights ?? defaults.Weights,
            KeepSingletons = KeepSingletons ?? defaults.KeepSingletons,
            BiasCorrection = BiasCorrection ?? defaults.BiasCorrection,
        };
}
