namespace Visavis.Cli.Tests;

/// <summary>Help shows commands that can be typed as they stand.</summary>
[Collection(Shared.Name)]
public sealed class HelpTests(CommandLine line)
{
    private static IEnumerable<string> Names => App.Root().Subcommands.Select(c => c.Name);

    public static TheoryData<string> Verbs => new(Names);

    public static TheoryData<string> ExampleLines => new(Examples.All.Values.SelectMany(e => e));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_of_every_verb_shows_its_examples(string verb)
    {
        var ran = line.Run(verb, "--help");
        Assert.Equal((ExitCode.Done, ""), (ran.Exit, ran.Error));
        Assert.NotEmpty(Examples.All[verb]);
        Assert.All(Examples.All[verb], e => Assert.Contains("  " + e, ran.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void The_help_of_all_names_every_verb() =>
        Assert.All(Names, v => Assert.Contains($"  {v} ", line.Run("--help").Out, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(ExampleLines))]
    public void Every_example_can_be_typed_as_it_stands(string example)
    {
        var words = Words(example).SkipWhile(w => w.StartsWith("VISAVIS_", StringComparison.Ordinal)).ToList();
        Assert.Equal("visavis", words[0]);
        Assert.Empty(App.Root().Parse(words.Skip(1).ToList()).Errors);
    }

    [Theory]
    [InlineData("receipt")]
    [InlineData("measure")]
    [InlineData("flows")]
    public void The_examples_of_what_asks_the_bundled_evidence_have_an_answer(string verb) =>
        Assert.All(Examples.All[verb], e => Assert.Equal(ExitCode.Done, line.Run([.. Words(e).Skip(1)]).Exit));

    [Fact]
    public void There_are_no_examples_of_verbs_that_do_not_exist() =>
        Assert.Empty(Examples.All.Keys.Except(Names.Append("")));

    private static IEnumerable<string> Words(string example) => example.Split(' ').Select(w => w.Trim('\''));
}
