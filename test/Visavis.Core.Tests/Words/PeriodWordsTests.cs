namespace Visavis.Core.Tests.Words;

public class PeriodWordsTests
{
    [Theory]
    [InlineData("2023", "2023", "in 2023", "for 2023", "of 2023", "2023")]
    [InlineData("2022-03", "March 2022", "in March 2022", "for March 2022", "of March 2022", "Mar 2022")]
    [InlineData("2023-Q2", "Q2 2023", "in Q2 2023", "for Q2 2023", "of Q2 2023", "Q2 2023")]
    [InlineData(
        "2023-01/2023-06",
        "first half of 2023",
        "in the first half of 2023",
        "for the first half of 2023",
        "of the first half of 2023",
        "H1 2023"
    )]
    [InlineData(
        "2025-01/2025-10",
        "January–October 2025",
        "in January–October 2025",
        "for January–October 2025",
        "of January–October 2025",
        "Jan–Oct 2025"
    )]
    [InlineData("2020/2023", "2020–2023", "in 2020–2023", "for 2020–2023", "of 2020–2023", "2020–2023")]
    [InlineData(
        "2024-10/2025-03",
        "October 2024 – March 2025",
        "in October 2024 – March 2025",
        "for October 2024 – March 2025",
        "of October 2024 – March 2025",
        "Oct 2024 – Mar 2025"
    )]
    public void English_puts_a_preposition_before_a_period(string period, params string[] forms) =>
        AssertForms(period, Language.En, forms);

    [Theory]
    [InlineData("2023", "2023", "в 2023 году", "за 2023 год", "2023 года", "2023")]
    [InlineData("2022-03", "март 2022", "в марте 2022 года", "за март 2022 года", "марта 2022 года", "мар 2022")]
    [InlineData("2021-05", "май 2021", "в мае 2021 года", "за май 2021 года", "мая 2021 года", "май 2021")]
    [InlineData(
        "2023-Q2",
        "II квартал 2023",
        "во II квартале 2023 года",
        "за II квартал 2023 года",
        "II квартала 2023 года",
        "II кв. 2023"
    )]
    [InlineData(
        "2023-Q3",
        "III квартал 2023",
        "в III квартале 2023 года",
        "за III квартал 2023 года",
        "III квартала 2023 года",
        "III кв. 2023"
    )]
    [InlineData(
        "2023-01/2023-06",
        "I полугодие 2023",
        "в первом полугодии 2023 года",
        "за первое полугодие 2023 года",
        "первого полугодия 2023 года",
        "I пол. 2023"
    )]
    [InlineData(
        "2023-07/2023-12",
        "II полугодие 2023",
        "во втором полугодии 2023 года",
        "за второе полугодие 2023 года",
        "второго полугодия 2023 года",
        "II пол. 2023"
    )]
    [InlineData(
        "2025-01/2025-10",
        "январь–октябрь 2025",
        "в январе–октябре 2025 года",
        "за январь–октябрь 2025 года",
        "января–октября 2025 года",
        "янв–окт 2025"
    )]
    [InlineData("2020/2023", "2020–2023", "в 2020–2023 годах", "за 2020–2023 годы", "2020–2023 годов", "2020–2023")]
    [InlineData(
        "2024-10/2025-03",
        "октябрь 2024 – март 2025",
        "в октябре 2024 года – марте 2025 года",
        "за октябрь 2024 года – март 2025 года",
        "октября 2024 года – марта 2025 года",
        "окт 2024 – мар 2025"
    )]
    public void Russian_declines_a_period(string period, params string[] forms) =>
        AssertForms(period, Language.Ru, forms);

    [Fact]
    public void Twelve_months_from_July_are_no_year() =>
        Assert.Equal(
            "July 2022 – June 2023",
            PeriodWords.Of(Period.Parse("2022-07/2023-06"), PeriodForm.Plain, Language.En)
        );

    [Fact]
    public void Every_month_has_its_genitive() =>
        Assert.Equal(
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            string.Join(
                ' ',
                Enumerable
                    .Range(1, 12)
                    .Select(m => PeriodWords.Of(Period.Month(2022, m), PeriodForm.Of, Language.Ru).Split(' ')[0])
            )
        );

    private static void AssertForms(string period, Language language, string[] forms) =>
        Assert.Equal(
            forms,
            Enum.GetValues<PeriodForm>().Select(f => PeriodWords.Of(Period.Parse(period), f, language))
        );
}
