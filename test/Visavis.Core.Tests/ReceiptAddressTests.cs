namespace Visavis.Core.Tests;

public sealed class ReceiptAddressTests
{
    [Theory]
    [InlineData("figure?by=fts-annual-2022&flow=export&partner=BLR&period=2021&reporter=RUS@1")]
    [InlineData("claim?id=documents:15@12")]
    [InlineData("ktes?@3")]
    public void An_address_is_printed_as_it_is_read(string text)
    {
        Assert.True(ReceiptAddress.TryParse(text, out var address));
        Assert.Equal(text, address.ToString());
    }

    [Theory]
    [InlineData("a&b=c@d e?f")]
    [InlineData("100 %")]
    [InlineData("2023-01/2023-11")]
    [InlineData("Экспорт из РФ")]
    public void Whatever_a_selection_holds_comes_back(string value)
    {
        var text = ReceiptAddress.Of("claim", 1, ("id", value)).ToString();
        Assert.True(ReceiptAddress.TryParse(text, out var address));
        Assert.Equal(value, address.Selection["id"]);
    }

    [Theory]
    [InlineData("figure")]
    [InlineData("figure?by=x")]
    [InlineData("?by=x@1")]
    [InlineData("figure?by@1")]
    [InlineData("figure?by=x@newest")]
    [InlineData("figure?by=x&by=y@1")]
    public void What_is_no_address_is_refused(string text) => Assert.False(ReceiptAddress.TryParse(text, out _));

    [Fact]
    public void The_order_of_the_selection_does_not_make_another_address() =>
        Assert.Equal(
            ReceiptAddress.Of("m", 1, ("a", "1"), ("b", "2")),
            ReceiptAddress.Of("m", 1, ("b", "2"), ("a", "1"))
        );
}
