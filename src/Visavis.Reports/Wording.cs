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
    public string PaleIsClaim => Pick("pale: claimed by a document", "бледный столбец: утверждение документа");
    public string HollowIsClaim => Pick("hollow: claimed by a document", "полый знак: утверждение документа");
    public string WhiskerIsInterval => Pick("whisker: interval", "отрезок: интервал");
    public string CrossIsMissing => Pick("cross: no figure", "крестик: нет числа");

    private static string Numbered(string word, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{word} {number}");

    private string Pick(string english, string russian) => language == Language.Ru ? russian : english;

    // Spreadsheets, CSV and LaTeX.
    public string Sheet => Pick("Sheet", "Лист");
    public string Rows => Pick("Rows", "Строк");
    public string What => Pick("What it holds", "Что на нём");
    public string Receipt => Pick("Receipt", "Запись о происхождении");
    public string Address => Pick("Address", "Адрес");
    public string Method => Pick("Method", "Метод");
    public string Input => Pick("Input", "Исходное число");
    public string InputValue => Pick("Value of the input", "Его значение");
    public string Line => Pick("Line", "Строка");
    public string PlaceColumn => Pick("Column", "Столбец");
    public string Sha256 => Pick("SHA-256 of the file", "SHA-256 файла");
    public string Notes => Pick("Notes", "Примечания");
    public string Publisher => Pick("Publisher", "Издатель");
    public string Title => Pick("Title", "Название");
    public string Cite => Pick("How to cite", "Как ссылаться");
    public string Edition => Pick("Vintage", "Выпуск");
    public string TablesForMachines =>
        Pick(
            "Numbers are in the unit of their column, not rounded; _low and _high are the ends of an interval.",
            "Числа даны в единице столбца, без округления; _low и _high — концы интервала."
        );

    public string Companion(Flat.FlatRole role) =>
        role switch
        {
            Flat.FlatRole.Low => Pick("low", "не менее"),
            Flat.FlatRole.High => Pick("high", "не более"),
            Flat.FlatRole.Unit => Pick("unit", "единица"),
            Flat.FlatRole.Printed => Pick("as printed", "как напечатано"),
            Flat.FlatRole.Kind => Pick("kind", "чьё число"),
            Flat.FlatRole.Receipt => Pick("receipt", "происхождение"),
            Flat.FlatRole.Note => Pick("note", "примечание"),
            _ => throw new UnreachableException(),
        };

    public string Heading(Flat.FlatColumn column) =>
        column switch
        {
            { Role: Flat.FlatRole.Shown, Unit.Label: { Length: > 0 } unit } => $"{column.Base}, {unit}",
            { Role: Flat.FlatRole.Shown } => column.Base,
            _ => $"{column.Base}: {Companion(column.Role)}",
        };

    public string MoreDigits(int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Pick("A spreadsheet keeps 15 digits of a number. Numbers with more, here rounded to what it can hold:", "Таблица хранит 15 цифр числа. Чисел, у которых их больше (здесь округлены):")} {count}. {Pick("CSV and JSON hold them whole.", "Целиком они в CSV и JSON.")}"
        );

    public string CutTexts(int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Pick("A cell holds 32 767 characters. Texts that were longer and are cut:", "В ячейке помещается 32 767 знаков. Более длинных текстов, обрезанных здесь:")} {count}. {Pick("JSON holds them whole.", "Целиком они в JSON.")}"
        );

    public string TexHead(string id) =>
        Pick(
            $"To use one of these tables in a paper, copy it with the \\usepackage lines and \\receipt; the sources are in {id}.bib.",
            $"Чтобы взять таблицу в статью, скопируйте её, строки \\usepackage и \\receipt; источники в {id}.bib."
        );
}
