using System.Diagnostics;
using System.Globalization;
using Visavis.Core;

namespace Visavis.Reports;

/// <summary>Every text that the renderers themselves say, English and Russian.</summary>
internal sealed class Wording(Language language)
{
    /// <summary>Digits that mean nothing: they show how a kind looks.</summary>
    public const string SampleDigits = "123";

    public string LanguageTag => Pick("en", "ru");
    public string Skip => Pick("Skip to the report", "К отчёту");
    public string Contents => Pick("Contents", "Содержание");
    public string Signs => Pick("How to read the numbers", "Как читать числа");
    public string Receipts => Pick("Receipts", "Происхождение чисел");
    public string Sources => Pick("Sources", "Источники");
    public string Source => Pick("Source", "Источник");
    public string Files => Pick("Files read", "Прочитанные файлы");
    public string File => Pick("File", "Файл");
    public string Data => Pick("Data of this figure", "Данные рисунка");
    public string Period => Pick("Period", "Период");
    public string Row => Pick("Source or side", "Источник или сторона");
    public string Value => Pick("Value", "Значение");
    public string PureNumber => Pick("pure number", "безразмерное число");
    public string Answer => Pick("Our answer", "Наш ответ");
    public string DocumentsSay => Pick("What documents say", "Что пишут документы");
    public string WhyNot => Pick("What is missing", "Чего не хватает");
    public string Arithmetic => Pick("Arithmetic", "Расчёт");
    public string Candidates => Pick("Changes that would reconcile it (candidates)", "Что бы это примирило (варианты)");
    public string Inputs => Pick("Inputs", "Исходные данные");
    public string Vintage => Pick("vintage", "выпуск");
    public string Licence => Pick("Licence", "Условия");
    public string ReceiptsLead =>
        Pick(
            "Each number above leads here. The command recomputes it with every step.",
            "Каждое число выше ведёт сюда. Команда пересчитывает его по шагам."
        );

    public string Table(int number) => Numbered(Pick("Table", "Таблица"), number);

    public string Figure(int number) => Numbered(Pick("Figure", "Рисунок"), number);

    public string Commit(Origin origin) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Pick("Workspace commit", "Состояние данных")} {origin.Commit}, Visavis {origin.Version}"
        );

    public string Kind(NumberKind kind) =>
        kind switch
        {
            NumberKind.Reported => Pick("reported", "отчётные данные"),
            NumberKind.Calculated => Pick("calculated", "рассчитано"),
            NumberKind.Claimed => Pick("claimed", "утверждение"),
            NumberKind.Estimated => Pick("estimated", "оценка"),
            _ => throw new UnreachableException(),
        };

    public string KindMeaning(NumberKind kind) =>
        kind switch
        {
            NumberKind.Reported => Pick("reported by a statistical office", "опубликовано статистическим ведомством"),
            NumberKind.Calculated => Pick("calculated by Visavis", "рассчитано в Visavis"),
            NumberKind.Claimed => Pick("claimed by a document, in its words", "утверждение документа, его словами"),
            NumberKind.Estimated => Pick("estimated", "оценка"),
            _ => throw new UnreachableException(),
        };

    public static string Sign(MissingReason reason) =>
        reason switch
        {
            MissingReason.NotReported => "··",
            MissingReason.Confidential => "c",
            MissingReason.NotApplicable => "—",
            MissingReason.NotReproduced => "n.r.",
            MissingReason.Undefined => "undef.",
            _ => throw new UnreachableException(),
        };

    public string Missing(MissingReason reason) =>
        reason switch
        {
            MissingReason.NotReported => Pick("not reported", "нет данных"),
            MissingReason.Confidential => Pick("confidential", "не раскрывается"),
            MissingReason.NotApplicable => Pick("not applicable", "неприменимо"),
            MissingReason.NotReproduced => Pick("not reproduced", "не воспроизведено"),
            MissingReason.Undefined => Pick("undefined", "не определено"),
            _ => throw new UnreachableException(),
        };

    public string Status(AnswerStatus status) =>
        status switch
        {
            AnswerStatus.Answered => Pick("answered", "отвечено"),
            AnswerStatus.Partly => Pick("answered in part", "отвечено частично"),
            AnswerStatus.NotAnswerable => Pick("not answerable yet", "пока нет ответа"),
            _ => throw new UnreachableException(),
        };

    public string Rating(FindingRating rating) =>
        rating switch
        {
            FindingRating.Certain => Pick("certain", "несомненно"),
            FindingRating.Candidate => Pick("broken as printed", "не сходится, как напечатано"),
            FindingRating.Rounding => Pick("holds by rounding", "сходится с округлением"),
            FindingRating.Wording => Pick("wording", "формулировка"),
            FindingRating.Holds => Pick("holds", "сходится"),
            FindingRating.NotCheckable => Pick("not checkable", "не проверить"),
            _ => throw new UnreachableException(),
        };

    public string Chart(Chart chart) =>
        chart switch
        {
            TimeChart { Mark: ChartMark.Line } => Pick("Line chart", "Линейный график"),
            TimeChart { Mark: ChartMark.Step } => Pick("Step chart", "Ступенчатый график"),
            TimeChart { Mark: ChartMark.Dot } => Pick("Dots with intervals", "Точки с интервалами"),
            TimeChart { Mark: ChartMark.Bar } => Pick("Bar chart", "Столбчатая диаграмма"),
            TimeChart { Mark: ChartMark.StackedShare } => Pick("Stacked shares", "Доли в целом"),
            DotChart => Pick("Dots with intervals, a row each", "Точки с интервалами по строкам"),
            _ => throw new UnreachableException(),
        };

    public string First => Pick("first", "первое");
    public string Last => Pick("last", "последнее");
    public string Lowest => Pick("lowest", "наименьшее");
    public string Highest => Pick("highest", "наибольшее");
    public string HollowIsClaim => Pick("hollow: claimed by a document", "полый знак: утверждение документа");
    public string WhiskerIsInterval => Pick("whisker: interval", "отрезок: интервал");
    public string CrossIsMissing => Pick("cross: no figure", "крестик: нет числа");

    private static string Numbered(string word, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{word} {number}");

    private string Pick(string english, string russian) => language == Language.Ru ? russian : english;

    // Charts.
    public string MatrixChart => Pick("Who says what", "Кто что утверждает");
    public string OutlinedIsClaim => Pick("outlined: claimed by a document", "в рамке: утверждение документа");
    public string DottedIsEstimate => Pick("dotted: estimated", "пунктир точками: оценка");
    public string OpenReceipt => Pick("receipt {0} – click to open", "происхождение {0} – откроется по щелчку");

    public string Part => Pick("Part", "Часть");
    public string Coverage => Pick("Coverage", "Охват");

    public string ShadedIs(string what) => $"{Pick("shaded", "заливка")}: {what}";

    public string NoNode(string fault) =>
        Pick(
            $"Node could not be started: {fault}. Install Node 20 or newer, and see that it is on the PATH.",
            $"Не удалось запустить Node: {fault}. Установите Node 20 или новее и проверьте PATH."
        );

    public string NoChartFile(string file) =>
        Pick(
            $"{file} is missing beside the program. Build again: ./visavis does it where npm is at hand.",
            $"Рядом с программой нет файла {file}. Соберите заново: ./visavis сделает это, если есть npm."
        );

    public string ChartFailed(string fault) =>
        Pick($"The chart could not be drawn: {fault}", $"Не удалось нарисовать рисунок: {fault}");

    public string ShortMonth(int month) =>
        Pick("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "янв фев мар апр май июн июл авг сен окт ноя дек")
            .Split(' ')[month - 1];

    public string ThinnedFrom(string points) =>
        Pick(
            $"Of {points} points the chart draws the lowest and the highest of every stretch; all of them are in the JSON and CSV files.",
            $"Из {points} точек на рисунке показаны наименьшая и наибольшая на каждом отрезке; все они есть в файлах JSON и CSV."
        );

    public string FirstRowsOf(string shown, string all) =>
        Pick(
            $"The first {shown} of {all} rows; all of them are in the JSON and CSV files.",
            $"Первые {shown} строк из {all}; все они есть в файлах JSON и CSV."
        );
}
