using System.Globalization;
using Visavis.Analysis.Synthetic.Documents;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Synthetic;

/// <summary>A made-up document prints every number rightly, says where it stands, and breaks exactly one where it is told to.</summary>
public sealed class PairDocumentTests
{
    private static readonly Economy Belarus = Economies.Find("BLR");
    private static readonly Economy Russia = Economies.Find("RUS");

    public static TheoryData<ulong, Language, DocumentForm> Orders
    {
        get
        {
            var orders = new TheoryData<ulong, Language, DocumentForm>();
            for (var seed = 1ul; seed <= 16; seed++)
            {
                orders.Add(seed, Language.En, DocumentForm.Markdown);
                orders.Add(seed, Language.Ru, DocumentForm.Text);
            }
            return orders;
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Every_number_stands_where_it_is_said_to_stand(ulong seed, Language language, DocumentForm form)
    {
        var document = Write(seed, language, form);
        var lines = document.Text.Split('\n');
        Assert.True(document.Numbers.Count > 50);
        Assert.All(
            document.Numbers,
            n => Assert.StartsWith(n.Printed, lines[n.Line - 1][n.Column..], StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Every_number_is_within_half_a_unit_of_its_last_digit(
        ulong seed,
        Language language,
        DocumentForm form
    ) =>
        Assert.All(
            Write(seed, language, form).Numbers,
            n =>
            {
                var printed = Read(n.Printed, language);
                var exact = n.IsUnsigned ? Math.Abs(n.Value) : n.Value;
                Assert.InRange(Math.Abs(printed - exact), 0, PrintedFigure.PowerOfTen(-n.Decimals) / 2);
            }
        );

    [Theory]
    [MemberData(nameof(Orders))]
    public void Exports_and_imports_of_the_table_make_turnover_and_balance(
        ulong seed,
        Language language,
        DocumentForm form
    )
    {
        var ofATable = Write(seed, language, form)
            .Numbers.Where(n => n is { Kind: ClaimKind.Level, Unit: "USD bn", IsUnsigned: false })
            .GroupBy(n => (n.Partner, n.Year))
            .Select(g => g.GroupBy(n => n.Figure).ToDictionary(f => f.Key, f => f.Last()))
            .Where(g => g.Count == 4);
        Assert.Equal(
            6,
            ofATable.Count(f =>
            {
                decimal Of(TradeFigure figure) => Read(f[figure].Printed, language);
                var slack = 1.5m * PrintedFigure.PowerOfTen(-f[TradeFigure.Export].Decimals);
                return Math.Abs(Of(TradeFigure.Export) + Of(TradeFigure.Import) - Of(TradeFigure.Turnover)) <= slack
                    && Math.Abs(Of(TradeFigure.Export) - Of(TradeFigure.Import) - Of(TradeFigure.Balance)) <= slack;
            })
        );
    }

    [Theory]
    [MemberData(nameof(EveryMisprint.Kinds), MemberType = typeof(EveryMisprint))]
    public void A_misprint_changes_one_number_and_no_other(MisprintKind kind)
    {
        for (var seed = 1ul; seed <= 20; seed++)
        {
            var right = Write(seed, Language.Ru, DocumentForm.Markdown);
            var wrong = Write(seed, Language.Ru, DocumentForm.Markdown, new(kind, seed + 7));
            Assert.Null(right.Wrong);
            Assert.Equal(kind, wrong.Wrong?.Wrong);
            var changed = Assert.Single(right.Numbers.Zip(wrong.Numbers), p => p.First.Printed != p.Second.Printed);
            Assert.Equal(changed.Second.Right, changed.First.Printed);
            Assert.Equal(wrong.Wrong, changed.Second);
        }
    }

    [Fact]
    public void Different_seeds_break_different_numbers()
    {
        var broken = Enumerable
            .Range(1, 20)
            .Select(s => Write(1, Language.En, DocumentForm.Text, new(MisprintKind.FactorTen, (ulong)s)).Wrong!.Id);
        Assert.True(broken.Distinct().Count() > 8);
    }

    private static WrittenDocument Write(ulong seed, Language language, DocumentForm form, Misprint? misprint = null) =>
        PairDocument.Write(PairFigures.Drawn(Belarus, Russia, 2018, 6, seed), new(seed, language, form, misprint));

    private static decimal Read(string printed, Language language) =>
        decimal.Parse(
            printed.Replace('−', '-').Replace(language == Language.Ru ? ',' : '.', '.'),
            CultureInfo.InvariantCulture
        );
}
