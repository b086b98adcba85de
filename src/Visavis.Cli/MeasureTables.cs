using System.Globalization;
using System.Text;
using System.Text.Json;
using Visavis.Analysis.Measures;
using Visavis.Workbench;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Measuring;

namespace Visavis.Cli;

/// <summary>Answers of measures on a terminal, in JSON and in a file.</summary>
internal static class MeasureTables
{
    // More lines than that nobody reads on a terminal.
    private const int MostLines = 200;

    /// <summary>One measure by witness and period.</summary>
    public static int Answers(Session session, IReadOnlyList<Answer> answers)
    {
        if (session.Json)
        {
            session.WriteJson(json => Array(json, answers, AnswerJson.Write));
            return ExitCode.Done;
        }
        Tables.Write(
            session,
            ["period", "by", "value", "interval", "receipt"],
            answers.Select(a =>
                (string[])
                    [
                        a.Address.Selection.GetValueOrDefault("period", ""),
                        a.Address.Selection.GetValueOrDefault("by", ""),
                        AnswerText.Value(a),
                        AnswerText.Interval(a),
                        a.Address.ToString(),
                    ]
            ),
            2,
            3
        );
        return ExitCode.Done;
    }

    /// <summary>Every measure of a pair, with its newest value or what is lacking.</summary>
    public static int Overview(Session session, IReadOnlyList<MeasureLine> lines)
    {
        if (session.Json)
        {
            session.WriteJson(json => Array(json, lines, Write));
            return ExitCode.Done;
        }
        Tables.Write(
            session,
            ["id", "flow", "period", "by", "value", "unit", "interval", "lacking"],
            lines.Select(l =>
                (string[])
                    [
                        l.Info.Id,
                        Given(l, "flow"),
                        Given(l, "period"),
                        Given(l, "by"),
                        l.Answer is { } answer ? AnswerText.Value(answer) : "",
                        l.Answer is { } counted ? AnswerText.UnitOf(counted) : "",
                        l.Answer is { } bounded ? AnswerText.Interval(bounded) : "",
                        l.Lacks,
                    ]
            ),
            4,
            6
        );
        return ExitCode.Done;
    }

    /// <summary>A measure for every key: into a file where one is named, else the first lines of it.</summary>
    public static int Cells(Session session, MeasureInfo info, IEnumerable<MeasuredCell> cells, string? file)
    {
        if (file is not null)
        {
            session.Out.WriteLine(
                session.Say.Text("said.measure.written", ("file", file), ("rows", Save(file, info, cells)))
            );
            return ExitCode.Done;
        }
        if (session.Json)
        {
            session.WriteJson(json => Array(json, cells, (writer, cell) => Write(writer, info, cell)));
            return ExitCode.Done;
        }
        var shown = cells.Take(MostLines + 1).ToList();
        Tables.Write(
            session,
            ["period", "reporter", "partner", "commodity", "flow", "value"],
            shown
                .Take(MostLines)
                .Select(c =>
                    (string[])
                        [
                            c.Period.ToString(),
                            c.Reporter,
                            c.Partner,
                            c.Commodity,
                            c.Flow is { } flow ? session.Say[$"flows.{flow}"] : "",
                            c.Value.IsDefined
                                ? AnswerText.Number(info.Unit, c.Value.Value, session.Say.Language)
                                : Workbench.Texts.Reason(session.Say.Language, c.Value.WhyUndefined!),
                        ]
                ),
            5
        );
        if (shown.Count > MostLines)
        {
            session.Out.WriteLine(session.Say.Text("said.measure.more", ("shown", MostLines)));
        }
        return ExitCode.Done;
    }

    private static long Save(string file, MeasureInfo info, IEnumerable<MeasuredCell> cells)
    {
        var half = file + ".half";
        var rows = 0L;
        try
        {
            using (var writer = new StreamWriter(half, append: false, new UTF8Encoding(false)))
            {
                writer.Write("measure,period,reporter,partner,commodity,flow,value,undefined\n");
                foreach (var cell in cells)
                {
                    var value = cell.Value.IsDefined
                        ? cell.Value.Value.ToString("R", CultureInfo.InvariantCulture)
                        : "";
                    var flow = cell.Flow?.ToString() ?? "";
                    writer.Write(
                        $"{info.Id},{cell.Period},{cell.Reporter},{cell.Partner},{cell.Commodity},{flow},{value},{cell.Value.WhyUndefined}\n"
                    );
                    rows++;
                }
            }
            File.Move(half, file, overwrite: true);
            return rows;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Workbench.Texts.CannotWrite(file, e.Message), isUnavailable: true);
        }
    }

    private static string Given(MeasureLine line, string key) =>
        line.Answer?.Address.Selection.GetValueOrDefault(key, "") ?? "";

    private static void Array<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(json, item);
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MeasureLine line)
    {
        json.WriteStartObject();
        json.WriteString("id", line.Info.Id);
        if (line.Answer is { } answer)
        {
            json.WritePropertyName("answer");
            AnswerJson.Write(json, answer);
        }
        else
        {
            json.WriteString("lacks", line.Lacks);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MeasureInfo info, MeasuredCell cell)
    {
        json.WriteStartObject();
        json.WriteString("measure", info.Id);
        json.WriteString("period", cell.Period.ToString());
        json.WriteString("reporter", cell.Reporter);
        json.WriteString("partner", cell.Partner);
        json.WriteString("commodity", cell.Commodity);
        if (cell.Flow is { } flow)
        {
            json.WriteString("flow", flow.ToString());
        }
        if (cell.Value.IsDefined)
        {
            json.WriteNumber("value", cell.Value.Value);
        }
        else
        {
            json.WriteString("undefined", cell.Value.WhyUndefined);
        }
        json.WriteEndObject();
    }
}
