using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Writes a contradiction down: "16.4 + 12.6 = 29.0 [28.9, 29.1], printed 30.1".</summary>
internal sealed class Arithmetic
{
    private readonly ImmutableArray<Contradicted> claims;
    private readonly List<Statement> statements;
    private readonly List<Statement> identities;
    private readonly Speech say;

    public Arithmetic(List<Statement> conflict, ImmutableArray<Contradicted> claims, Speech say)
    {
        this.claims = claims;
        this.say = say;
        statements = conflict.FindAll(s => !s.IsIdentity);
        identities = conflict.FindAll(s => s.IsIdentity);
    }

    public string Text() =>
        OfTwo()
        ?? Enumerable
            .Range(0, claims.Length)
            .OrderByDescending(c => IndependentConflicts.Preference(statements[c]))
            .Select(OfOne)
            .FirstOrDefault(t => t is not null)
        ?? OfAll();

    /// <summary>Two numbers for one quantity, or a part above its whole.</summary>
    private string? OfTwo()
    {
        if (statements is not [var a, var b] || a.IsRatio != b.IsRatio)
        {
            return null;
        }
        var isOneUnit = a.Evidence[0].Claim.Unit == b.Evidence[0].Claim.Unit;
        var (one, two) = (Text(a.Evidence[0], !isOneUnit), Text(b.Evidence[0], !isOneUnit));
        if (a.Form.SequenceEqual(b.Form) && a.Base.SequenceEqual(b.Base))
        {
            return say.Text("identities.same", ("one", one), ("two", two));
        }
        return (claims[0].Needs, claims[1].Needs) switch
        {
            ({ High: null }, { High: not null }) => say.Text("identities.exceeds", ("part", two), ("whole", one)),
            ({ High: not null }, { High: null }) => say.Text("identities.exceeds", ("part", one), ("whole", two)),
            _ => null,
        };
    }

    private string? OfOne(int claim)
    {
        var target = statements[claim];
        var exponent = Printed.Exponent(AmountIn(claim));
        var sum = Expression(target, target.Form, exponent);
        if (!target.IsRatio)
        {
            return sum is { } s ? $"{s.Text} = {Result(claim, s.Value)}" : null;
        }
        return sum is { } top && Expression(target, target.Base, exponent) is { Value: not 0 } bottom
            ? Quotient(claim, top, bottom, exponent)
            : null;
    }

    private string Quotient(int claim, Sum top, Sum bottom, int exponent)
    {
        var evidence = claims[claim].Evidence;
        var nominal = Printed.Nominal(evidence);
        var isGrowth = evidence.Claim.Kind == ClaimKind.Growth;
        var text =
            $"{top.Grouped} / {bottom.Grouped}{(isGrowth ? " − 1" : "")} = {Result(claim, top.Value / bottom.Value)}";
        var isShare = evidence.Claim.Kind == ClaimKind.Share;
        var needed = isShare ? bottom.Value * nominal : Divide(top.Value, nominal);
        if (needed is not { } value)
        {
            return text;
        }
        var number = Number(value / PrintedFigure.PowerOfTen(exponent), DecimalsAt(exponent));
        return isShare
            ? say.Text("identities.needs-part", ("sum", text), ("printed", Text(evidence)), ("part", number))
            : say.Text("identities.needs-base", ("sum", text), ("printed", Text(evidence)), ("base", number));
    }

    private string Result(int claim, decimal value)
    {
        var evidence = claims[claim].Evidence;
        var decimals = Math.Max(
            evidence.IsRatio ? 1 : DecimalsAt(Printed.Exponent(evidence)),
            Printed.Decimals(evidence)
        );
        var range = Printed.Range(evidence, claims[claim].Needs, decimals, say.Language);
        var sum = $"{Printed.Text(evidence, value, decimals, say.Language)} {range}";
        return evidence.IsRatio && evidence.Claim.Kind != ClaimKind.Share
            ? sum
            : say.Text("identities.printed", ("sum", sum), ("printed", Text(evidence)));
    }

    private string OfAll()
    {
        var each = claims.Select(c =>
            say.Text("identities.each", ("printed", Text(c.Evidence)), ("needs", c.NeedsInWords))
        );
        return say.Text("identities.no-values", ("each", string.Join("; ", each)));
    }

    private string Text(Evidence evidence, bool withUnit = false) =>
        withUnit && MoneyUnit.TryParse(evidence.Claim.Unit, out var unit)
            ? $"{Printed.Text(evidence, say.Language)} {unit.Name(say.Language)}"
            : Printed.Text(evidence, say.Language);

    private string Number(decimal value, int decimals) => SpokenNumber.Of(value, decimals, say.Language);

    /// <summary>A form out of the other amounts, in words and at the printed values.</summary>
    private Sum? Expression(Statement target, ImmutableArray<Entry> form, int exponent)
    {
        var others = statements.FindAll(s => s != target && !s.IsRatio);
        if (Combination.Of(form, [.. others.Concat(identities).Select(s => s.Form)]) is not { } factors)
        {
            return null;
        }
        var text = "";
        var value = Rational.Zero;
        foreach (
            var (other, factor) in others.Zip(factors).Where(p => !p.Second.IsZero).OrderBy(p => p.Second.Sign < 0)
        )
        {
            var nominal = Printed.Nominal(other.Evidence[0]);
            value += factor * nominal;
            var sign = nominal < 0 ? -factor : factor;
            text += Signed(text, sign, Scaled(other.Evidence[0], Math.Abs(nominal), exponent));
        }
        return text.Length == 0 ? null : new(text, value.Floor());
    }

    private static string Signed(string before, Rational factor, string number)
    {
        var size = factor.Sign < 0 ? -factor : factor;
        var times = size == Rational.One ? number : $"{size} × {number}";
        return (before.Length, factor.Sign) switch
        {
            (0, > 0) => times,
            (0, _) => $"−{times}",
            (_, > 0) => $" + {times}",
            _ => $" − {times}",
        };
    }

    private string Scaled(Evidence evidence, decimal value, int exponent)
    {
        var decimals = Math.Max(0, Printed.Decimals(evidence) + exponent - Printed.Exponent(evidence));
        return Number(value / PrintedFigure.PowerOfTen(exponent), decimals);
    }

    /// <summary>The claim itself if it is an amount, else the first amount: it gives the unit.</summary>
    private Evidence AmountIn(int claim) =>
        (
            statements[claim].IsRatio ? statements.Find(s => !s.IsRatio) ?? statements[claim] : statements[claim]
        ).Evidence[0];

    private int DecimalsAt(int exponent) => Printed.Finest(statements, exponent);

    private static decimal? Divide(decimal a, decimal b) => b == 0 ? null : a / b;

    private sealed record Sum(string Text, decimal Value)
    {
        public string Grouped => Text.Contains(' ', StringComparison.Ordinal) ? $"({Text})" : Text;
    }
}
