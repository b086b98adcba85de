namespace Visavis.Api.Tests;

/// <summary>What was made last is kept, and what is kept no more is told.</summary>
public sealed class RecentTests
{
    [Fact]
    public void What_makes_room_for_the_new_is_given_back()
    {
        var left = new List<string>();
        var recent = new Recent<int, string>(2, left: left.Add);
        foreach (var key in (int[])[1, 2, 1, 3])
        {
            recent.Get(key, () => $"made {key}");
        }
        Assert.Equal(["made 2"], left);
        Assert.True(recent.TryGet(1, out var kept));
        Assert.Equal("made 1", kept);
        Assert.False(recent.TryGet(2, out _));
    }

    [Fact]
    public void What_weighs_much_makes_room_for_itself_and_is_kept_alone()
    {
        var recent = new Recent<int, string>(10, text => text.Length);
        foreach (var length in (int[])[4, 5, 20])
        {
            recent.Get(length, () => new string('x', length));
        }
        Assert.Equal([false, false, true], ((int[])[4, 5, 20]).Select(k => recent.TryGet(k, out _)));
    }
}
