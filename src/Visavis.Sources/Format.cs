namespace Visavis.Sources;

/// <summary>How bytes become rows of named fields. What the fields mean is the manifest's to say, whatever the format.</summary>
internal abstract class Format
{
    /// <summary>The rows of a file, mapped, in their order.</summary>
    /// <param name="session">For whom it reads: the manifest, and where problems and notes go.</param>
    /// <param name="bytes">The content, unpacked.</param>
    public abstract IEnumerable<Outcome> Read(Session session, Stream bytes);

    /// <summary>What stands at the beginning of a file; nothing where it is not of this format.</summary>
    /// <param name="manifest">The source that is tried.</param>
    /// <param name="bytes">The first bytes of the content.</param>
    public abstract Head HeadOf(Manifest manifest, byte[] bytes);

    public static Format Of(FileFormat format) =>
        format switch
        {
            FileFormat.Delimited => new DelimitedReader(),
            FileFormat.Xlsx => new XlsxReader(),
            FileFormat.Json => new JsonReader(),
            FileFormat.Html => new HtmlReader(),
            FileFormat.SdmxMl => new SdmxMlReader(),
            FileFormat.SdmxJson => new SdmxJsonReader(),
            FileFormat.JsonStat => new JsonStatReader(),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No reader."),
        };
}

/// <summary>The head of a file as one source would read it.</summary>
/// <param name="Names">The header.</param>
/// <param name="Row">The first row, as many fields or fewer.</param>
internal sealed record Head(IReadOnlyList<string> Names, IReadOnlyList<string> Row)
{
    public static Head None { get; } = new([], []);

    /// <summary>Whether all columns are declared and there.</summary>
    public bool Fits(Manifest manifest) => Names.Count > 0 && Binding.Fits(manifest, Names);

    /// <summary>Whether the first row holds what the source always writes; where it declares nothing of the kind the header decides.</summary>
    public bool IsOf(Manifest manifest)
    {
        var cells = Names
            .Zip(Row)
            .GroupBy(p => p.First, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Second, StringComparer.Ordinal);
        var expected = manifest
            .Expect.Where(e => cells.ContainsKey(e.Key) || !manifest.Optional.Contains(e.Key))
            .ToList();
        return expected.Count == 0 ? Fits(manifest) : expected.All(e => cells.GetValueOrDefault(e.Key) == e.Value);
    }
}
