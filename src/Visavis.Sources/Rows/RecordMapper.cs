namespace Visavis.Sources;

/// <summary>Keeps rows as texts by role: claims are few, and are typed afterwards.</summary>
internal sealed class RecordMapper(Manifest manifest, Binding binding, Spot spot) : RowMapper
{
    private readonly (string Role, Slot Slot)[] slots =
    [
        .. manifest.Columns.Keys.Concat(manifest.Constants.Keys).Select(r => (r, binding.SlotOf(r)!)),
    ];

    private List<Record> records = [];

    public override void Map(long line, Fields fields, Outcome outcome)
    {
        outcome.RowsIn++;
        var strange = binding.Expected.FirstOrDefault(e => !e.IsMet(fields));
        if (strange is not null)
        {
            outcome.SetAside.Add(strange.Wrong(new FieldRow(line, fields), spot));
            return;
        }
        records.Add(
            new(
                line,
                slots.ToDictionary(
                    s => s.Role,
                    s => System.Text.Encoding.UTF8.GetString(s.Slot.In(fields)),
                    StringComparer.Ordinal
                )
            )
        );
    }

    public override void HandOver(Outcome outcome)
    {
        outcome.Records.AddRange(records);
        records = [];
    }
}
