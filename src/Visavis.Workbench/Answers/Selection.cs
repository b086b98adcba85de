using System.Diagnostics.CodeAnalysis;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>Reads the selection of an address: what is missing or unreadable is said once, in words.</summary>
public sealed class Selection(ReceiptAddress address, Speech say)
{
    public ReceiptAddress Address => address;

    /// <summary>The first thing that was missing or unreadable.</summary>
    public string? Trouble { get; private set; }

    public string Text(string key, string? standard = null)
    {
        if (address.Selection.TryGetValue(key, out var text))
        {
            return text;
        }
        return standard ?? Fail(key, "answers.not-given") ?? "";
    }

    public Economy Economy(string key) => Economies.TryFind(Text(key), out var economy) ? economy : Unknown(key);

    public Period Period(string key) =>
        Core.Period.TryParse(Text(key), out var period) ? period : Default<Period>(key, "answers.no-period");

    public Period? OptionalPeriod(string key) => address.Selection.ContainsKey(key) ? Period(key) : null;

    private Economy Unknown(string key)
    {
        Fail(key, "answers.no-economy");
        return Economies.World;
    }

    private T Default<T>(string key, string why)
        where T : struct
    {
        Fail(key, why);
        return default;
    }

    [return: MaybeNull]
    private string Fail(string key, string why)
    {
        Trouble ??= say.Text(why, ("key", key));
        return null;
    }
}
