using System.Text;
using Visavis.Core;
using Visavis.Reports.Tests.Samples;

namespace Visavis.Reports.Tests;

public sealed class PictureTests : IClassFixture<PictureTests.Painters>
{
    private readonly Painters painters;

    public PictureTests(Painters painters) => this.painters = painters;

    public static TheoryData<string> Ids => [.. ChartSamples.Figures.Select(f => f.Id)];

    [NodeTheory]
    [MemberData(nameof(Ids))]
    public void Every_kind_of_chart_is_the_golden_one(string id) =>
        Tools.GoldenChart.Is($"{id}.svg", Encoding.UTF8.GetString(Bytes(painters.English.Svg(id))));

    [NodeTheory]
    [MemberData(nameof(Ids))]
    public void The_same_chart_gives_the_same_bytes(string id)
    {
        using var other = new ChartPictures(ChartSamples.In(Language.En));
        Assert.Equal(Bytes(painters.English.Svg(id)), Bytes(other.Svg(id)));
    }

    [NodeTheory]
    [MemberData(nameof(Ids))]
    public void A_picture_of_points_is_twice_as_wide_as_the_chart(string id)
    {
        var png = Bytes(painters.Russian.Png(id));
        Tools.GoldenChart.Keep($"{id}.png", Bytes(painters.English.Png(id)));
        Tools.GoldenChart.Keep($"{id}.ru.dark.png", png);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.InRange((png[18] * 256) + png[19], 1_320, 1_364);
    }

    [Fact]
    public void Without_Node_there_is_a_reason_and_a_way_out()
    {
        using var pictures = new ChartPictures(ChartSamples.In(Language.En), ChartTheme.Light, "no-such-program");
        var answer = Assert.IsType<ChartPicturesUnavailable>(pictures.Svg("lines"));
        Assert.Contains("Install Node", answer.Reason, StringComparison.Ordinal);
    }

    private static byte[] Bytes(ChartPicture picture) => Assert.IsType<ChartDrawn>(picture).Bytes.ToArray();

    /// <summary>Two workers for all tests of this class.</summary>
    public sealed class Painters : IDisposable
    {
        public ChartPictures English { get; } = new(ChartSamples.In(Language.En));

        public ChartPictures Russian { get; } = new(ChartSamples.In(Language.Ru), ChartTheme.Dark);

        public void Dispose()
        {
            English.Dispose();
            Russian.Dispose();
        }
    }
}
