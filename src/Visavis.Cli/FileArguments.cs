using System.CommandLine;

namespace Visavis.Cli;

/// <summary>Files as arguments of a verb.</summary>
internal static class FileArguments
{
    public static Argument<string[]> Of(string name, ArgumentArity arity)
    {
        var files = new Argument<string[]>(name) { Arity = arity };
        // What begins with two dashes is a mistyped option: nobody names a file so.
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError(token.Value);
            }
        });
        return files;
    }
}
