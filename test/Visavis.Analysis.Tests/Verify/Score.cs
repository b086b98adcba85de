using System.Globalization;
using Visavis.Analysis.Verify.Reading;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>How many claims were read as a person reads them.</summary>
internal sealed class Score(string text)
{
    private readonly List<string> faults = [];

    public int All { get; private set; }

    public int Value { get; private set; }

    public int Period { get; private set; }

    public int Subject { get; private set; }

    /// <summary>Trade claims where a person reads none.</summary>
    public int False { get; private set; }

    public IReadOnlyList<string> Faults => faults;

    public static Score Sum(IEnumerable<Score> scores)
    {
        var sum = new Score("");
        foreach (var score in scores)
        {
            (sum.All, sum.Value, sum.Period, sum.Subject, sum.False) = (
                sum.All + score.All,
                sum.Value + score.Value,
                sum.Period + score.Period,
                sum.Subject + score.Subject,
                sum.False + score.False
            );
            sum.faults.AddRange(score.faults);
        }
        return sum;
    }

    public void Judge(LabelledClaim expected, ReadClaim? read)
    {
        All++;
        var (value, period, subject) = read is null
            ? (false, false, false)
            : (expected.HasValue(read), expected.HasPeriod(read), expected.HasSubject(read));
        Value += value ? 1 : 0;
        Period += period ? 1 : 0;
        Subject += subject ? 1 : 0;
        if (!value || !period || !subject)
        {
            faults.Add(
                $"{text}\n    wanted {expected}\n    read   {(read is null ? "nothing" : LabelledClaim.Of(read))}"
            );
        }
    }

    /// <summary>What was read and no person reads.</summary>
    public void JudgeRest(IEnumerable<ReadClaim> claims)
    {
        foreach (var claim in claims.Where(c => c.Claim.Direction.Length > 0 && c.Confidence >= 0.5))
        {
            False++;
            faults.Add($"{text}\n    wanted nothing\n    read   {LabelledClaim.Of(claim)}");
        }
    }

    public double Share(int count) => All == 0 ? 1 : (double)count / All;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{All} claims: value and unit {Share(Value):P1}, period {Share(Period):P1}, indicator, reporter, partner and flow {Share(Subject):P1}; false {False}"
        );
}
