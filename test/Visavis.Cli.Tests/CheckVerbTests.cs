using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary><c>visavis check</c> by what it prints and what it returns.</summary>
[Collection(Shared.Name)]
public sealed class CheckVerbTests(CommandLine line)
{
    private static readonly string Example = Repository.File("docs", "how-to", "check-example.md");
    private static readonly string Russian = Repository.File("docs", "how-to", "check-example.ru.md");

    [Fact]
    public void A_certain_error_makes_the_answer_no()
    {
        var ran = line.Run("check", Example);
        Assert.Equal((ExitCode.No, ""), (ran.Exit, ran.Error));
        Assert.Contains("certain error", ran.Out, StringComparison.Ordinal);
        Assert.Contains("2789 + 1024 = 3813.0 [3812.0, 3814.0], printed 3180", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_errors_makes_the_answer_yes()
    {
        var file = Write("In 2021 exports of Kazakhstan to Uzbekistan were 2.8 bn US dollars.");
        Assert.Equal((ExitCode.Done, ""), (line.Run("check", file).Exit, line.Run("check", file).Error));
    }

    [Fact]
    public void Json_names_documents_and_findings()
    {
        var json = line.Run("check", Example, "--json").Json;
        Assert.Equal("check-example.md", json.GetProperty("documents")[0].GetProperty("name").GetString());
        var finding = json.GetProperty("findings")[0];
        Assert.Equal("F1", finding.GetProperty("id").GetString());
        Assert.Equal("certain", finding.GetProperty("certainty").GetString());
        Assert.NotEqual("", finding.GetProperty("spots")[0].GetProperty("words").GetString());
    }

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("sarif", "{")]
    [InlineData("json", "{")]
    public void A_form_goes_into_the_folder_or_to_the_output(string form, string start)
    {
        var folder = line.NewFolder();
        Assert.Equal(ExitCode.No, line.Run("check", Example, "--format", form, "--out", folder).Exit);
        var written = File.ReadAllText(Path.Combine(folder, $"check.{form}"));
        Assert.StartsWith(start, written, StringComparison.Ordinal);
        Assert.Equal(written, line.Run("check", Example, "--format", form).Out);
    }

    [Fact]
    public void One_finding_is_explained_with_its_numbers_and_places()
    {
        var ran = line.Run("check", Russian, "--explain", "f1", "--lang", "ru");
        Assert.Equal(ExitCode.No, ran.Exit);
        Assert.StartsWith("F1  несомненная ошибка", ran.Out, StringComparison.Ordinal);
        Assert.Contains("остальные требуют", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_finding_is_all_that_a_file_holds_of_it()
    {
        var findings = line.Run("check", Example, "--explain", "F2", "--json").Json.GetProperty("findings");
        Assert.Equal("F2", Assert.Single(findings.EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public void Below_the_sums_stands_what_they_are_about()
    {
        var lines = line.Run("check", Example).Out.Split('\n');
        var below = lines[Array.FindIndex(lines, l => l.StartsWith("F1 ", StringComparison.Ordinal)) + 1];
        Assert.EndsWith("growth of Kazakhstan’s exports to Uzbekistan, 2022", below, StringComparison.Ordinal);
        Assert.All(lines, l => Assert.Equal(l.TrimEnd(), l));
    }

    [Fact]
    public void What_was_not_read_has_no_errors_counted()
    {
        Assert.Equal("", line.Run("check", "nowhere.txt").Out);
        var problem = line.Run("check", Example, "nowhere.txt", "--json").Json.GetProperty("problems")[0];
        Assert.Equal("nowhere.txt", problem.GetProperty("where").GetString());
        var sarif = line.Run("check", "nowhere.txt", "--format", "sarif").Json;
        var invocation = sarif.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Single(invocation.GetProperty("toolExecutionNotifications").EnumerateArray());
    }

    [Fact]
    public void Tables_alone_leave_the_text_out()
    {
        Assert.Contains(Words("check", Example, "--json"), IsShare);
        Assert.DoesNotContain(Words("check", Example, "--tables-only", "--json"), IsShare);
    }

    [Theory]
    [InlineData("check", ExitCode.BadUsage, "USE010")]
    [InlineData("check nowhere.txt", ExitCode.BadInput, "ING001")]
    [InlineData("check ", ExitCode.BadInput, "ING001")]
    [InlineData("check --between EXAMPLE", ExitCode.BadUsage, "USE022")]
    [InlineData("check EXAMPLE --between EXAMPLE", ExitCode.BadUsage, "USE022")]
    [InlineData("check EXAMPLE --out folder", ExitCode.BadUsage, "USE023")]
    [InlineData("check EXAMPLE --explain F99", ExitCode.BadInput, "USE011")]
    [InlineData("check EXAMPLE --format docx", ExitCode.BadInput, "OUT002")]
    [InlineData("check EXAMPLE --as-of yesterday", ExitCode.BadInput, "PAR006")]
    public void What_cannot_be_done_says_why(string words, int exit, string code)
    {
        var ran = line.Run([.. words.Split(' ').Select(w => w == "EXAMPLE" ? Example : w)]);
        Assert.Equal(exit, ran.Exit);
        Assert.NotEqual("", ran.Error);
        Assert.Contains(code, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_documents_give_the_same_bytes_at_one_thread_and_at_two()
    {
        string Of(string threads) => line.Run("check", Example, Russian, "--json", "--threads", threads).Out;
        Assert.Equal(Of("1"), Of("2"));
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(Of("1")).RootElement.ValueKind);
    }

    private List<string> Words(params string[] words) =>
        [
            .. line.Run(words)
                .Json.GetProperty("findings")
                .EnumerateArray()
                .SelectMany(f => f.GetProperty("spots").EnumerateArray())
                .Select(s => s.GetProperty("words").GetString()!),
        ];

    private static bool IsShare(string words) => words.Contains('%', StringComparison.Ordinal);

    private string Write(string text)
    {
        var path = Path.Combine(line.NewFolder(), "document.txt");
        File.WriteAllText(path, text);
        return path;
    }
}
