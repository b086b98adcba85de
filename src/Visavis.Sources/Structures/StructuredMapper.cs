namespace Visavis.Sources;

/// <summary>Sets aside what does not follow its data structure definition, and passes the rest on.</summary>
internal sealed class StructuredMapper(RowMapper inner, StructureCheck check, Spot at) : RowMapper
{
    public override void Map(long line, Fields fields, Outcome outcome)
    {
        if (check.Wrong(fields, at with { Line = line }, out var text) is { } problem)
        {
            outcome.Refuse(Aside(line, "", text, problem));
        }
        else
        {
            inner.Map(line, fields, outcome);
        }
    }

    public override void HandOver(Outcome outcome) => inner.HandOver(outcome);
}
