using System.Text;
using Visavis.Core;

namespace Visavis.Analysis.Synthetic.Documents;

/// <summary>A document in the making: one private character stands for each number until all are known.</summary>
internal sealed class Draft(PairFigures figures, DocumentOrder order)
{
    private const string WholeTrade = "TOTAL";
    private const char FirstMark = '\uE000';
    private readonly List<WrittenNumber> numbers = [];
    private readonly List<Func<IEnumerable<string>>> blocks = [];

    public Speech Say { get; } = Texts.Book.Speaking(order.Language);

    /// <summary>A number of the document; what stands for it is to be put into a text.</summary>
    public string Number(NumberOrder asked)
    {
        var number = new WrittenNumber
        {
            Id = numbers.Count,
            Kind = asked.Kind,
            Figure = asked.Figure,
            Partner = asked.WithWorld ? Economies.World : figures.Partner,
            Commodity = asked.Group ?? WholeTrade,
            Year = asked.Year,
            BaseYear = asked.BaseYear,
            Value = 0,
            Decimals = asked.Decimals,
            Unit = asked.Unit,
            IsUnsigned = asked.IsUnsigned,
            Right = "",
            Printed = "",
        };
        var value = Exact.Value(figures, number);
        var right = Exact.Print(number, value, number.Decimals, order.Language);
        numbers.Add(number with { Value = value, Right = right, Printed = right });
        return ((char)(FirstMark + number.Id)).ToString();
    }

    /// <summary>Sentences on one line, an empty line after it.</summary>
    public void Paragraph(params IEnumerable<string> sentences)
    {
        string[] lines = [string.Join(' ', sentences), ""];
        blocks.Add(() => lines);
    }

    /// <summary>Rows of equal length, the first of them the heads.</summary>
    public void Table(IReadOnlyList<IReadOnlyList<string>> rows) =>
        blocks.Add(() => TableLines.Of(rows, order.Form, Width).Append(""));

    /// <summary>Prints one of the numbers wrong, where one can be.</summary>
    public void Break(Misprint misprint)
    {
        if (Misprints.Of(numbers, figures, misprint, order.Language) is { } wrong)
        {
            numbers[wrong.Id] = wrong;
        }
    }

    /// <summary>Puts the numbers in their places.</summary>
    public WrittenDocument Finish()
    {
        var text = new StringBuilder();
        var placed = new List<WrittenNumber>();
        var line = 0;
        foreach (var draft in blocks.SelectMany(b => b()))
        {
            line++;
            var start = text.Length;
            foreach (var character in draft)
            {
                if (NumberOf(character) is { } number)
                {
                    placed.Add(number with { Id = placed.Count, Line = line, Column = text.Length - start });
                    text.Append(number.Printed);
                }
                else
                {
                    text.Append(character);
                }
            }
            text.Append('\n');
        }
        return new(text.ToString().TrimEnd() + "\n", placed);
    }

    private int Width(string cell) => cell.Sum(c => NumberOf(c)?.Printed.Length ?? 1);

    private WrittenNumber? NumberOf(char character) =>
        character >= FirstMark && character < FirstMark + numbers.Count ? numbers[character - FirstMark] : null;
}

/// <summary>Which number of the figures is to be printed, and how.</summary>
internal sealed record NumberOrder(ClaimKind Kind, TradeFigure Figure, int Year, string Unit, int Decimals)
{
    public int? BaseYear { get; init; }

    public bool WithWorld { get; init; }

    public string? Group { get; init; }

    public bool IsUnsigned { get; init; }
}
