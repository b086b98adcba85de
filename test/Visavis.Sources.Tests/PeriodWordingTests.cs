namespace Visavis.Sources.Tests;

/// <summary>Periods as national tables write them.</summary>
public sealed class PeriodWordingTests
{
    [Theory]
    [InlineData("январь 2021", "2021-01")]
    [InlineData("январь-июнь 2021 г.", "2021-01/2021-06")]
    [InlineData("Январь–март 2021 года", "2021-Q1")]
    [InlineData("янв.-сен. 2021", "2021-01/2021-09")]
    [InlineData("за 9 месяцев 2021 г.", "2021-01/2021-09")]
    [InlineData("I квартал 2021 г.", "2021-Q1")]
    [InlineData("4 кв. 2021", "2021-Q4")]
    [InlineData("II полугодие 2021", "2021-07/2021-12")]
    [InlineData("2021 год", "2021")]
    [InlineData("2021 г.", "2021")]
    [InlineData("мaрт 2021", "2021-03")]
    [InlineData("в мае 2021", null)]
    [InlineData("May 2021", "2021-05")]
    [InlineData("Jan-Nov 2021", "2021-01/2021-11")]
    [InlineData("Q3 2021", "2021-Q3")]
    [InlineData("2021M03", "2021-03")]
    [InlineData("mars 2021", "2021-03")]
    [InlineData("1er trimestre 2021", null)]
    [InlineData("2021-Mar", null)]
    [InlineData("июнь-январь 2021", null)]
    [InlineData("V квартал 2021", null)]
    [InlineData("13 месяцев 2021", null)]
    [InlineData("juil 2021", "2021-07")]
    [InlineData("jui 2021", null)]
    [InlineData("январь 2020 - март 2021", null)]
    [InlineData("10086", null)]
    [InlineData("2021.5", null)]
    [InlineData("9999 год", null)]
    public void Words_are_a_period_or_nothing(string text, string? period) =>
        Assert.Equal(period, Periods.TryParse(text, out var read) ? read.ToString() : null);

    [Theory]
    [InlineData("Польша¹", "Польша")]
    [InlineData("Украина2)", "Украина")]
    [InlineData("Китай*", "Китай")]
    [InlineData("США [3]", "США")]
    [InlineData("Chapter 27", "Chapter 27")]
    public void Footnote_marks_are_no_part_of_a_name(string text, string name) =>
        Assert.Equal(name, Footnotes.Stripped(text));
}
