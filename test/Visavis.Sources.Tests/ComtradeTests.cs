namespace Visavis.Sources.Tests;

/// <summary>What only a whole download shows.</summary>
public sealed class ComtradeTests
{
    private static readonly string Sample = Path.Combine(
        Files.Root,
        "src/Visavis.Sources/Comtrade/comtrade-v1-csv/sample/in.csv"
    );

    [Theory]
    [InlineData(500, 1)]
    [InlineData(499, 0)]
    public void As_many_rows_as_an_answer_can_have_may_not_be_all(int rows, int notes)
    {
        var lines = File.ReadAllLines(Sample);
        var text = string.Join('\n', Enumerable.Repeat(lines[1], rows).Prepend(lines[0]));
        var reading = Told.Of(Door.Read(Files.Temporary("a.csv", text))).Reading;

        Assert.Equal("comtrade-v1-csv", reading.Manifest?.Id);
        Assert.Equal(notes, reading.Notes.Count(n => n.Code == "may-be-cut-off"));
    }

    [Theory]
    [InlineData("answer.csv", "comtrade/answer", 2026, 12, 31)]
    [InlineData("blr 2026-05-01.csv", "comtrade/blr 2026-05-01", 2026, 5, 1)]
    public void The_name_may_say_when_it_was_downloaded(string name, string dataset, int year, int month, int date)
    {
        var reading = Door.Read(Files.Temporary(name, File.ReadAllText(Sample)));

        Assert.Equal((dataset, new DateOnly(year, month, date)), (reading.Dataset, reading.Published));
    }

    [Fact]
    public void A_file_whose_first_row_is_a_breakdown_is_recognised_all_the_same()
    {
        var lines = File.ReadAllLines(Sample);
        var path = Files.Temporary("a.csv", string.Join('\n', [lines[0], .. lines[2..]]));

        Assert.Equal("comtrade-v1-csv", Door.Recognise(path).Manifest?.Id);
    }
}
