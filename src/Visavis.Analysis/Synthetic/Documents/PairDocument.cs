using Visavis.Core;

namespace Visavis.Analysis.Synthetic.Documents;

/// <summary>A document about the trade of two economies as articles are: sentences and tables, every number rounded rightly but for one that may be broken on purpose.</summary>
public static class PairDocument
{
    private const int Wordings = 2;

    // Below this "so many times" would not be said.
    private const decimal WorthTimes = 1.2m;

    /// <summary>Writes it. The same order gives the same text.</summary>
    /// <param name="figures">What it is about; at least three years.</param>
    /// <param name="order">How.</param>
    public static WrittenDocument Write(PairFigures figures, DocumentOrder order)
    {
        var draft = new Draft(figures, order);
        var writer = new Writer(figures, draft, order);
        writer.Head();
        writer.Year(figures.LastYear);
        writer.PairTable();
        writer.Year(figures.LastYear - 1);
        writer.Shares(figures.LastYear);
        writer.GroupTable(figures.LastYear);
        if (order.Misprint is { } misprint)
        {
            draft.Break(misprint);
        }
        return draft.Finish();
    }

    private sealed class Writer(PairFigures figures, Draft draft, DocumentOrder order)
    {
        private readonly int decimals = 1 + (int)(order.Seed % 2);

        public void Head()
        {
            var title = Said("title", ("first", figures.FirstYear), ("last", figures.LastYear));
            draft.Paragraph((order.Form == DocumentForm.Markdown ? "# " : "") + title);
            draft.Paragraph(Said("scope"));
        }

        public void Year(int year)
        {
            draft.Paragraph(Flow(TradeFigure.Export, year), Flow(TradeFigure.Import, year));
            draft.Paragraph([Turnover(year), Balance(year), .. SinceTheFirst(year)]);
        }

        public void PairTable()
        {
            TradeFigure[] columns = [TradeFigure.Export, TradeFigure.Import, TradeFigure.Turnover, TradeFigure.Balance];
            draft.Paragraph(Said("table.pair"));
            draft.Table([
                [Said("column.year"), .. columns.Select(c => Said($"column.{Word(c)}"))],
                .. Enumerable
                    .Range(figures.FirstYear, figures.Exports.Count)
                    .Select(y => new[] { Digits(y) }.Concat(columns.Select(c => Level(c, y))).ToArray()),
            ]);
        }

        public void Shares(int year) =>
            draft.Paragraph(
                new[] { TradeFigure.Export, TradeFigure.Import, TradeFigure.Turnover }.Select(f =>
                    Said(
                        $"share-{Word(f)}.{Wording(f)}",
                        ("year", year),
                        ("total", Level(f, year, withWorld: true)),
                        ("share", Share(f, year))
                    )
                )
            );

        public void GroupTable(int year)
        {
            draft.Paragraph(Said("table.groups"));
            draft.Table([
                [
                    Said("column.group"),
                    Said("column.level", ("year", year - 1)),
                    Said("column.level", ("year", year)),
                    Said("column.share", ("year", year)),
                    Said("column.growth", ("year", year), ("base", year - 1)),
                ],
                .. PairFigures.Groups.Select(g => GroupRow(year, g)),
                GroupRow(year, null),
            ]);
            var largest = PairFigures
                .Groups.SkipLast(1)
                .MaxBy(g => figures.Amount(TradeFigure.Export, year, group: g))!;
            draft.Paragraph(
                Said(
                    "largest",
                    ("group", Said($"group.{largest}")),
                    ("year", year),
                    ("level", GroupLevel(year, largest)),
                    ("share", Share(TradeFigure.Export, year, largest))
                )
            );
        }

        private string[] GroupRow(int year, string? group) =>
            [
                Said($"group.{group ?? "total"}"),
                GroupLevel(year - 1, group),
                GroupLevel(year, group),
                group is null ? SpokenNumber.Of(100, 1, order.Language) : Share(TradeFigure.Export, year, group),
                Change(ClaimKind.Growth, TradeFigure.Export, year, isUnsigned: false, group),
            ];

        private string Flow(TradeFigure figure, int year)
        {
            var isUp = figures.Amount(figure, year) >= figures.Amount(figure, year - 1);
            return Said(
                $"{Word(figure)}-{(isUp ? "rose" : "fell")}.{Wording(figure)}",
                ("year", year),
                ("base", year - 1),
                ("level", Level(figure, year)),
                ("growth", Change(ClaimKind.Growth, figure, year, isUnsigned: true))
            );
        }

        private string Turnover(int year) =>
            Said(
                $"turnover.{Wording(TradeFigure.Turnover)}",
                ("year", year),
                ("base", year - 1),
                ("level", Level(TradeFigure.Turnover, year)),
                ("index", Change(ClaimKind.Index, TradeFigure.Turnover, year, isUnsigned: false))
            );

        private string Balance(int year)
        {
            var isSurplus = figures.Amount(TradeFigure.Balance, year) >= 0;
            return Said(
                $"{(isSurplus ? "surplus" : "deficit")}.{Wording(TradeFigure.Balance)}",
                ("year", year),
                ("level", Level(TradeFigure.Balance, year, isUnsigned: true))
            );
        }

        private IEnumerable<string> SinceTheFirst(int year) =>
            figures.Amount(TradeFigure.Export, year) / figures.Amount(TradeFigure.Export, figures.FirstYear)
            >= WorthTimes
                ?
                [
                    Said(
                        "times",
                        ("year", year),
                        ("base", figures.FirstYear),
                        ("times", Times(TradeFigure.Export, year, figures.FirstYear))
                    ),
                ]
                : [];

        private string Level(TradeFigure figure, int year, bool withWorld = false, bool isUnsigned = false) =>
            draft.Number(
                new(ClaimKind.Level, figure, year, "USD bn", decimals)
                {
                    WithWorld = withWorld,
                    IsUnsigned = isUnsigned,
                }
            );

        private string GroupLevel(int year, string? group) =>
            draft.Number(new(ClaimKind.Level, TradeFigure.Export, year, "USD mn", 0) { Group = group });

        private string Share(TradeFigure figure, int year, string? group = null) =>
            draft.Number(new(ClaimKind.Share, figure, year, "%", 1) { Group = group });

        private string Change(ClaimKind kind, TradeFigure figure, int year, bool isUnsigned, string? group = null) =>
            draft.Number(
                new(kind, figure, year, "%", 1)
                {
                    BaseYear = year - 1,
                    Group = group,
                    IsUnsigned = isUnsigned,
                }
            );

        private string Times(TradeFigure figure, int year, int baseYear) =>
            draft.Number(new(ClaimKind.Times, figure, year, "times", 1) { BaseYear = baseYear });

        // Which wording a flow takes follows from the seed; the years of a document share it.
        private int Wording(TradeFigure figure) => 1 + (int)((order.Seed >> ((int)figure + 1)) % Wordings);

        private string Said(string key, params IReadOnlyList<(string Name, object Value)> values) =>
            draft.Say.Text($"document.{key}", [("A", figures.Reporter), ("B", figures.Partner), .. values]);

        private static string Word(TradeFigure figure) => figure.ToString().ToLowerInvariant();

        private static string Digits(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
