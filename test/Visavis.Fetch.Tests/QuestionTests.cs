using Visavis.Core;
using Visavis.Fetch.Asking;

namespace Visavis.Fetch.Tests;

/// <summary>What is typed is checked before anything is sent.</summary>
public sealed class QuestionTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("comtrade", "--reporter BLR --period 2019 --commodity TOTAL --colour red", "FET001", "--colour")]
    [InlineData("comtrade", "--reporter BLR --period 2019", "FET002", "--commodity")]
    [InlineData("comtrade", "--reporter BRL --period 2019 --commodity TOTAL", "FET003", "BRL")]
    [InlineData("comtrade", "--reporter BLR --period 2019-13 --commodity TOTAL", "FET003", "2019-13")]
    [InlineData("comtrade", "--reporter BLR --period 2021-2019 --commodity TOTAL", "FET003", "2021-2019")]
    [InlineData("comtrade", "--reporter BLR --period 2019,2020-01 --commodity TOTAL", "FET003", "one length")]
    [InlineData("comtrade", "--reporter BLR --period 2019-Q1 --commodity TOTAL", "FET003", "length of period")]
    [InlineData("comtrade", "--reporter BLR --period 2019 --commodity 27&x=1", "FET003", "27&x=1")]
    [InlineData("comtrade", "--reporter BLR --period 2019 --commodity TOTAL --flow export", "FET003", "export")]
    [InlineData(
        "comtrade",
        "--reporter BLR --period 2019 --commodity TOTAL --classification HS,S3",
        "FET003",
        "not a list"
    )]
    [InlineData("eurostat", "--dataset ../../secret --key A --period 2019", "FET003", "secret")]
    [InlineData("eurostat", "--dataset X --key A/B --period 2019", "FET003", "A/B")]
    public void A_question_that_cannot_be_asked_is_told_and_not_sent(
        string api,
        string question,
        string code,
        string said
    )
    {
        var (fetcher, problems) = bench.Fetch(null, api, question);
        Assert.Null(fetcher);
        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(said, problem.Found, StringComparison.Ordinal);
        Assert.NotEqual(problem.Found, problem.In(Language.Ru).Found);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Assert.Equal(
            4,
            bench.Fetch(null, "comtrade", "--reporter BRL,RSU --period 20 --flow E --commodity 1").Problems.Count - 1
        );

    [Theory]
    [InlineData("2019", "2019")]
    [InlineData("2019-2021", "2019 2020 2021")]
    [InlineData("2021,2019,2019", "2019 2021")]
    [InlineData("2020-11/2021-02", "2020-11 2020-12 2021-01 2021-02")]
    [InlineData("2020-Q4/2021-Q1", "2020-Q4 2021-Q1")]
    [InlineData("2019/2020, 2022", "2019 2020 2022")]
    [InlineData("", null)]
    [InlineData("0001-9999", null)]
    [InlineData("2019-2021-2023", null)]
    public void Periods_are_read_as_they_are_typed(string text, string? read) =>
        Assert.Equal(read, PeriodList.Parse(text) is { } all ? string.Join(' ', all) : null);

    [Fact]
    public void An_economy_is_asked_by_the_number_of_the_source()
    {
        // UN Comtrade writes the United States as 842; M49 says 840.
        var comtrade = bench.Fetch(null, "comtrade", "--reporter USA --partner WLD --period 2019-03 --commodity TOTAL");
        var url = Assert.Single(comtrade.Fetcher!.Planned);
        Assert.Contains("reporterCode=842&partnerCode=0&", url.Query, StringComparison.Ordinal);
        Assert.Contains("/C/M/HS", url.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("period=201903&", url.Query, StringComparison.Ordinal);
    }
}
