using System.CommandLine;
using System.CommandLine.Parsing;
using Visavis.Core;

namespace Visavis.Cli;

/// <summary>What cannot be understood of a command line. The parser says it in one language only, so its structure is read and not its words.</summary>
/// <param name="Word">The word that is not known; absent where one is missing.</param>
/// <param name="In">What is wrong, in a language.</param>
internal sealed record UsageFault(string? Word, Func<Speech, string> In)
{
    public static UsageFault Of(ParseResult parsed, ParseError error) =>
        error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0, IdentifierTokenCount: 0 } none => Of("no-option", ("option", Name(none))),
            OptionResult { Tokens.Count: 0 } empty => Of("no-value", ("option", Name(empty))),
            OptionResult many => Of("values", ("option", Name(many)), ("count", many.Tokens.Count)),
            ArgumentResult { Tokens.Count: 0 } => Of("no-argument", ("command", parsed.CommandResult.Command.Name)),
            ArgumentResult => Unrecognised(error.Message),
            _ => OfCommand(parsed, error),
        };

    private static UsageFault OfCommand(ParseResult parsed, ParseError error) =>
        parsed.UnmatchedTokens.FirstOrDefault(t => error.Message.Contains($"'{t}'", StringComparison.Ordinal))
            is { } word
            ? Unrecognised(word)
        : error.SymbolResult is null ? new(null, _ => error.Message)
        : Of("no-verb");

    private static UsageFault Unrecognised(string word) => Of("unrecognised", ("word", word)) with { Word = word };

    private static UsageFault Of(string key, params (string Name, object Value)[] values) =>
        new(null, say => say.Text($"USE001.{key}", values));

    private static string Name(OptionResult result) => result.Option.Name;
}
