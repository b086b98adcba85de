using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What a file holds.</summary>
/// <param name="Pages">Number of pages; 0 where the format has none.</param>
/// <param name="Blocks">In reading order.</param>
/// <param name="Dated">The day that the file gives beside its text; absent where it gives none.</param>
internal readonly record struct FileBlocks(int Pages, List<TextBlock> Blocks, DocumentDay? Dated);
