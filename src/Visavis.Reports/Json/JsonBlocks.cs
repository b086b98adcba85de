using System.Text.Json;

namespace Visavis.Reports.Json;

/// <summary>Every kind of block.</summary>
internal sealed class JsonBlocks(RenderContext context, Utf8JsonWriter json)
{
    private readonly JsonValues values = new(context, json);

    public void Write(Block block)
    {
        json.WriteStartObject();
        json.WriteString("type", JsonNamingPolicy.CamelCase.ConvertName(block.GetType().Name));
        switch (block)
        {
            case Paragraph p:
                values.Write("text", p.Text);
                break;
            case Sentences s:
                json.Array("items", s.Items, values.Write);
                break;
            case KeyFacts k:
                json.Objects("items", k.Items, Write);
                break;
            case Definitions d:
                json.Objects("items", d.Items, Write);
                break;
            case Table t:
                Write(t);
                break;
            case Figure f:
                Write(f);
                break;
            case Questions q:
                json.Objects("items", q.Items, Write);
                break;
            case Findings f:
                json.Objects("items", f.Items, Write);
                break;
            default:
                throw new InvalidOperationException($"No JSON for a {block.GetType().Name}.");
        }
        json.WriteEndObject();
    }

    private void Write(KeyFact fact)
    {
        values.Text("label", fact.Label);
        Value(fact.Value);
        values.Write("remark", fact.Remark);
    }

    private void Write(Definition definition)
    {
        values.Text("term", definition.Term);
        values.Write("meaning", definition.Meaning);
    }

    private void Write(Table table)
    {
        Caption(table.Id, context.Index.NumberOf(table.Id), table.Caption);
        json.Objects("columns", table.Columns, Write);
        json.Objects("rows", table.Rows, Write);
        Below(table.Notes, table.SourceIds);
    }

    private void Write(Column column)
    {
        values.Text("header", column.Header);
        values.WriteUnlessEmpty("group", column.Group);
        if (column.Unit is { } unit)
        {
            values.Text("unit", unit.Base);
            values.WriteUnlessEmpty("printedUnit", unit.Label);
        }
        if (column.Kind is { } kind)
        {
            values.Text("kind", JsonNames.Of(kind));
        }
    }

    private void Write(Row row)
    {
        if (row.IsTotal)
        {
            json.WriteBoolean("isTotal", value: true);
        }
        json.Array("cells", row.Cells, values.Write);
    }

    private void Write(Figure figure)
    {
        Caption(figure.Id, context.Index.NumberOf(figure.Id), figure.Caption);
        if (figure.Sentence is { } sentence)
        {
            values.Write("sentence", sentence);
        }
        values.Text("unit", figure.Chart.Unit.Base);
        switch (figure.Chart)
        {
            case TimeChart time:
                values.Text("mark", JsonNames.Of(time.Mark));
                json.Objects("series", time.Series, Write);
                json.Objects("bands", time.Bands, Write);
                json.Objects("turns", time.Turns, Write);
                break;
            case DotChart dots:
                values.Text("mark", "dotRow");
                json.Objects("rows", dots.Rows, Write);
                break;
            case MatrixChart matrix:
                values.Text("mark", "matrix");
                json.Array("columns", matrix.Columns, c => json.WriteStringValue(CleanText.Of(c)));
                json.Objects("rows", matrix.Rows, Write);
                break;
            default:
                throw new InvalidOperationException($"No JSON for a {figure.Chart.GetType().Name}.");
        }
        Below(figure.Notes, figure.SourceIds);
    }

    private void Write(Series series)
    {
        values.Text("name", series.Name);
        values.WriteUnlessEmpty("panel", series.Panel);
        if (series.Mark is { } mark)
        {
            values.Text("mark", JsonNames.Of(mark));
        }
        json.Objects("points", series.Points, Write);
    }

    private void Write(ChartPoint point)
    {
        values.Text("period", point.Period.ToString());
        Value(point.Value);
    }

    private void Write(Band band)
    {
        values.Text("name", band.Name);
        json.WriteNumber("first", band.First);
        json.WriteNumber("second", band.Second);
    }

    private void Write(Turn turn)
    {
        values.Text("period", turn.Period.ToString());
        values.Text("label", turn.Label);
        values.WriteUnlessEmpty("panel", turn.Panel);
    }

    private void Write(MatrixRow row)
    {
        values.Text("label", row.Label);
        json.Array("values", row.Values, values.Write);
    }

    private void Write(DotRow row)
    {
        values.Text("label", row.Label);
        values.WriteUnlessEmpty("panel", row.Panel);
        values.WriteUnlessEmpty("group", row.Group);
        Value(row.Value);
    }

    private void Write(Question question)
    {
        json.WriteNumber("number", question.Number);
        values.Text("question", question.Text);
        values.Text("status", JsonNames.Of(question.Status));
        values.Write("answer", question.Answer);
        values.Write("whyNot", question.WhyNot);
        json.Objects("claims", question.Claims, Write);
    }

    private void Write(Finding finding)
    {
        values.Text("id", finding.Id);
        values.Text("what", finding.What);
        values.Text("rating", JsonNames.Of(finding.Rating));
        values.Write("arithmetic", finding.Arithmetic);
        json.Objects("claims", finding.Claims, Write);
        json.Array("candidates", finding.Candidates, values.Write);
    }

    private void Write(DocumentClaim claim)
    {
        values.Text("what", claim.What);
        Value(claim.Value);
        values.Text("source", claim.SourceId);
        values.Text("locator", claim.Locator);
    }

    private void Caption(string id, int number, string caption)
    {
        values.Text("id", id);
        json.WriteNumber("number", number);
        values.Text("caption", caption);
    }

    private void Below(IEnumerable<Prose> notes, IEnumerable<string> sourceIds)
    {
        json.Array("notes", notes, values.Write);
        json.Array("sources", sourceIds, json.WriteStringValue);
    }

    private void Value(TableCell value)
    {
        json.WritePropertyName("value");
        values.Write(value);
    }
}
