using System.CommandLine;
using Visavis.Core;

namespace Visavis.Cli;

/// <summary>The help of one command in one language.</summary>
internal sealed class HelpPage(Speech say, Command command)
{
    private readonly HelpTexts texts = new(say, command);

    private IEnumerable<Option> Options =>
        command.Options.Concat(
            HelpTexts.Way(command).SkipLast(1).Reverse().SelectMany(c => c.Options).Where(o => o.Recursive)
        );

    public void Write(TextWriter output)
    {
        Section(output, "description", [$"  {texts.About(command)}"]);
        Section(output, "usage", [$"  {Usage()}"]);
        Section(
            output,
            "arguments",
            Rows(command.Arguments.Select(a => new Row(texts.Value(a.Name), texts.Of(a.Name))))
        );
        Section(output, "options", Rows(Options.Select(o => new Row(Label(o), Text(o)))));
        Section(output, "commands", Rows(command.Subcommands.Select(c => new Row(Synopsis(c), texts.About(c)))));
        Section(output, "examples", Examples.Of(command).Select(e => $"  {e}"));
    }

    private void Section(TextWriter output, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }
        output.WriteLine(say[$"help.{heading}"]);
        all.ForEach(output.WriteLine);
        output.WriteLine();
    }

    private static IEnumerable<string> Rows(IEnumerable<Row> rows)
    {
        var all = rows.ToList();
        var width = all.Select(r => r.Label.Length).DefaultIfEmpty().Max();
        return all.Select(r => $"  {r.Label.PadRight(width)}  {r.Text}");
    }

    private string Usage()
    {
        var verbs = HelpTexts.Way(command).Skip(1).Select(c => c == command ? Synopsis(c) : c.Name);
        var verb = command.Subcommands.Count > 0 ? $"{say["help.any-command"]} " : "";
        return $"{string.Join(' ', verbs.Prepend("visavis"))} {verb}{say["help.any-options"]}";
    }

    private string Synopsis(Command verb) => string.Join(' ', verb.Arguments.Select(Placeholder).Prepend(verb.Name));

    private string Placeholder(Argument argument)
    {
        var name = texts.Value(argument.Name);
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]"
            : argument.Arity.MaximumNumberOfValues > 1 ? $"{name}..."
            : name;
    }

    private string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a[0] == '-').Append(option.Name));
        var value = option.HelpName is { } name ? $" {texts.Value(name)}" : "";
        return option.Required ? $"{names}{value} {say["help.required"]}" : $"{names}{value}";
    }

    private string Text(Option option)
    {
        var text = texts.Of(option.Name.TrimStart('-'));
        return option.HasDefaultValue && option.GetDefaultValue() is string value
            ? $"{text} {say.Text("help.default", ("value", value))}"
            : text;
    }

    private sealed record Row(string Label, string Text);
}
