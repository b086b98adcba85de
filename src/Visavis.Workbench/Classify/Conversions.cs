using System.Collections.Immutable;
using Visavis.Analysis.Conversion;
using Visavis.Core;
using Visavis.Sources;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Classify;

/// <summary>Converts the values of a file, or of a source, over the concordances of a workspace.</summary>
internal sealed class Conversions(LedgerView view, ProductCatalogue catalogue)
{
    /// <exception cref="ProblemException">An edition is not known, no way leads to it, or a file cannot be read.</exception>
    public ConversionAnswer Run(ConversionRequest request)
    {
        var way = Way(request);
        var (values, unread) = Values(request, way[0]);
        var steps = ImmutableArray.CreateBuilder<ConversionStep>();
        ImmutableArray<ComponentFit> fits = [];
        foreach (var (from, to) in way.Zip(way[1..]))
        {
            var concordance = Between(from, to, values);
            var fit = request.Fit is { } files ? FitOf(files, concordance, request.Columns) : null;
            fits = fit?.Components ?? [];
            steps.Add(Converter.Convert(values, concordance, fit?.Weighting ?? Weighting.Of(concordance)));
            values = steps[^1].Values;
        }
        return new(
            steps.ToImmutable(),
            fits,
            Level(values, request.Digits),
            [.. unread, .. steps.SelectMany(s => s.SetAside).Select(s => s.Problem)]
        );
    }

    private (IReadOnlyList<CodedValue> Values, ImmutableArray<Problem> Problems) Values(
        ConversionRequest request,
        Nomenclature edition
    )
    {
        if (request.Source is { } source)
        {
            return (source.Of(view, edition), []);
        }
        var file = Read(request.File!, edition, request.Columns);
        return ([.. file.Rows.Select(r => new CodedValue(r.Code, r.Value, r.Place))], file.Problems);
    }

    private List<Nomenclature> Way(ConversionRequest request)
    {
        ImmutableArray<string> stops = [request.From, .. request.Via, request.To];
        foreach (var stop in stops.Where(s => !Nomenclatures.TryFind(s, out _)))
        {
            throw new ProblemException(Texts.UnknownNomenclature(stop));
        }
        var way = new List<Nomenclature> { Nomenclatures.Find(request.From) };
        foreach (var (from, to) in stops.Zip(stops[1..]))
        {
            var steps = ConversionChain.Find(from, to, catalogue.Steps);
            if (steps.Length < 2)
            {
                throw new ProblemException(Texts.NoConcordance(from, to, catalogue.Steps));
            }
            way.AddRange(steps[1..].Select(Nomenclatures.Find));
        }
        return request.Fit is not null && way.Count != 2 ? throw new ProblemException(Texts.FitOfManySteps(way)) : way;
    }

    private Concordance Between(Nomenclature from, Nomenclature to, IReadOnlyList<CodedValue> values) =>
        from.Base == to.Id
            ? Concordance.OfBase(from, to, values.Select(v => from.Canonical(v.Code)))
            : new(from, to, view.Correspondences(from.Id, to.Id).Select(c => c.Item));

    private static WeightFit FitOf(
        (string Before, string After) files,
        Concordance concordance,
        CodedColumns columns
    ) =>
        WeightFit.Of(
            concordance,
            Cells(Read(files.Before, concordance.From, columns)),
            Cells(Read(files.After, concordance.To, columns))
        );

    private static List<CellValue> Cells(CodedFile file) =>
        file.Problems is [var problem, ..]
            ? throw new ProblemException(problem)
            : [.. file.Rows.Select(r => new CellValue(r.Cell, r.Code, r.Value))];

    private static CodedFile Read(string path, Nomenclature nomenclature, CodedColumns columns)
    {
        var file = CodedFile.Read(path, nomenclature, columns);
        return file.Refusal is { } problem ? throw new ProblemException(problem) : file;
    }

    private static ImmutableArray<CodedValue> Level(IReadOnlyList<CodedValue> values, int? digits) =>
        [
            .. values
                .GroupBy(
                    v => digits is { } most && v.Code.Length > most ? v.Code[..most] : v.Code,
                    StringComparer.Ordinal
                )
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CodedValue(g.Key, g.Sum(v => v.Value), Place.Nowhere)),
        ];
}
