namespace Visavis.Workbench.Gravity.Specification;

internal sealed record DataPart
{
    public string? File { get; set; }

    public string? Source { get; set; }

    public int? From { get; set; }

    public int? To { get; set; }

    public string Side { get; set; } = "exporter";

    public string Unnamed { get; set; } = "zero";

    public IReadOnlyList<IReadOnlyList<string>> Reconstructed { get; set; } = [];

    public int Draws { get; set; }

    public int Seed { get; set; } = 1;
}

internal sealed record ColumnsPart
{
    public string Exporter { get; set; } = "exporter";

    public string Importer { get; set; } = "importer";

    public string Year { get; set; } = "year";

    public string? Sector { get; set; }

    public string? Draw { get; set; }

    public string Codes { get; set; } = "iso3";
}

internal sealed record MadePart
{
    public string Kind { get; set; } = "";

    public double? Internal { get; set; }

    public string? Group { get; set; }

    public IReadOnlyList<Word>? Members { get; set; }

    public int? From { get; set; }

    public string Who { get; set; } = "both";

    public string? Of { get; set; }

    public IReadOnlyList<Word>? In { get; set; }

    public IReadOnlyList<string>? By { get; set; }

    public int Lag { get; set; }

    public int Lead { get; set; }

    public double? Otherwise { get; set; }

    /// <summary>Years back; negative: ahead.</summary>
    public int Shift => Lag - Lead;
}

internal sealed record FilterPart
{
    public string Column { get; set; } = "";

    public IReadOnlyList<Word>? In { get; set; }

    public IReadOnlyList<Word>? NotIn { get; set; }

    public double? From { get; set; }

    public double? To { get; set; }

    public double? Above { get; set; }

    public double? Below { get; set; }

    public string? Is { get; set; }

    public string? IsNot { get; set; }

    public bool IsOfNumbers => (From ?? To ?? Above ?? Below) is not null;

    public bool IsOfLevels => In is not null || NotIn is not null || Is is not null || IsNot is not null;
}

internal sealed record PotentialPart
{
    public string? Model { get; set; }

    public IReadOnlyList<IReadOnlyList<string>>? Pairs { get; set; }

    public string? Group { get; set; }

    public bool OutOfSample { get; set; }
}

internal sealed record SurgePart
{
    public string? Model { get; set; }

    public string? Group { get; set; }

    public IReadOnlyList<Word>? Members { get; set; }

    public int Act { get; set; }

    public int? Base { get; set; }

    public int Leads { get; set; } = 4;

    public int Lags { get; set; } = 4;

    public int Window { get; set; } = 3;
}
